package org.banli.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.banli.calendar.DeadlineCalculator;
import org.banli.calendar.InvalidDeadline;
import org.banli.testing.OnH2;
import org.banli.testing.OnMySql;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever happens to clocks, their rows are what their events come to. */
@SpringJUnitConfig(ClockConfiguration.class)
@Transactional
abstract class ClockReplayTests {

	private static final String CASE = "case:7";

	private static final List<String> CODES = List.of("DL02", "DL09", "DL19", "DL33", "DL36", "DL48", "REPLY");

	private static final List<String> GROUNDS = List.of("TEST", "IDENTIFICATION", "SUSPENSION", "SUPPLEMENT", "其他");

	@Autowired
	private Clocks clocks;

	@Autowired
	private ClockMapper mapper;

	@Autowired
	private ClockRules rules;

	@Autowired
	private DeadlineCalculator calculator;

	@Autowired
	private MovableClock today;

	@Test
	void rowsAlwaysEqualTheirReplay() {
		Random random = new Random(44);
		int happened = 0;
		int refused = 0;
		for (int round = 0; round < 90; round++) {
			String code = CODES.get(random.nextInt(CODES.size()));
			String subject = "subject:" + round;
			this.today.moveToMinute(
					"2025-0%d-1%dT0%d:15".formatted(1 + random.nextInt(9), random.nextInt(10), random.nextInt(10)));
			start(subject, code, random);
			for (int step = 0; step < 15; step++) {
				this.today.moveTo(LocalDate.now(this.today).plusDays(random.nextInt(9)).toString());
				if (happens(subject, code, random)) {
					happened++;
				}
				else {
					refused++;
				}
				checkRow(subject, code);
			}
		}
		assertThat(happened).isGreaterThan(200);
		assertThat(refused).isGreaterThan(100);
	}

	private void start(String subject, String code, Random random) {
		LocalDate today = LocalDate.now(this.today);
		if (!"DL33".equals(code) && random.nextInt(4) == 0) {
			this.clocks.startFixed(CASE, subject, code, "PROPOSAL", today, today.plusDays(random.nextInt(90)), "通知要求");
		}
		else {
			this.clocks.startAt(CASE, subject, code, "PROPOSAL", this.today.instant());
		}
		checkRow(subject, code);
	}

	/** One thing that people do, sensible or not; whether the clock let it happen. */
	private boolean happens(String subject, String code, Random random) {
		LocalDate day = LocalDate.now(this.today).minusDays(random.nextInt(5));
		String ground = GROUNDS.get(random.nextInt(GROUNDS.size()));
		try {
			switch (random.nextInt(24)) {
				case 0, 1, 2, 16, 17 -> this.clocks.pause(subject, code, day, ground, null);
				case 3, 4, 5, 18, 19 -> this.clocks.resume(subject, code, day);
				case 6, 7, 8, 20, 21, 22 ->
					this.clocks.exclude(subject, code, day.minusDays(random.nextInt(20)), day, ground, "文");
				case 9, 10, 11 -> this.clocks.extend(subject, code, "局长 示例", null);
				case 12 -> this.clocks.changeDue(subject, code, day.plusDays(40), "局长要求");
				case 13 ->
					this.clocks.changeDueAt(subject, code, this.today.instant().plus(Duration.ofHours(9)), "局长要求");
				case 14 -> {
					return this.clocks.stopAt(subject, code, this.today.instant()).isPresent();
				}
				default -> {
					return this.clocks.cancel(subject, code, "撤回");
				}
			}
			return true;
		}
		catch (ClockRefused | InvalidDeadline ex) {
			return false;
		}
	}

	private void checkRow(String subject, String code) {
		this.mapper.findLatest(subject, code).ifPresent((row) -> {
			List<ClockEvent> events = this.mapper.events(row.id(), 1000);
			ClockStatus replayed = ClockHistory.of(events, this.rules.get(row.ruleId()), this.calculator).status();
			assertThat(row)
				.isEqualTo(ClockRow.of(row.id(), CASE, subject, code, row.ruleId(), row.version(), replayed));
			List<ClockEvent> again = new ArrayList<>(events);
			assertThat(ClockHistory.of(again, this.rules.get(row.ruleId()), this.calculator).status())
				.isEqualTo(replayed);
		});
	}

	@Test
	void aClockOfHoursIsExtendedByHours() {
		ClockRule rule = this.rules.find("DL33", null, LocalDate.of(2025, 3, 3)).orElseThrow();
		ClockRule extendable = new ClockRule(rule.id(), rule.code(), "", "", 1, rule.title(), rule.startingEvent(), 24,
				ClockUnit.HOUR, 12, 6, "", "", rule.validFrom(), null, 12, ClockUnit.HOUR, 2, "局长", "", "",
				Certainty.UNSURE, "", null, null);
		Instant start = MovableClock.at("2025-03-03T09:00");
		ClockEvent started = ClockEvent.of(ClockEventKind.STARTED, LocalDate.of(2025, 3, 3), start);
		ClockEvent extended = ClockEvent.of(ClockEventKind.EXTENDED, LocalDate.of(2025, 3, 3), (Instant) null);
		ClockStatus status = ClockHistory.of(List.of(started, extended, extended), extendable, this.calculator)
			.status();
		assertThat(status.due()).isEqualTo(new ClockEnd(LocalDate.of(2025, 3, 5), start.plus(Duration.ofHours(48))));
	}

	@Test
	void anExtensionInAnotherUnitIsCountedFromTheLastDay() {
		ClockRule rule = this.rules.find("DL02", null, LocalDate.of(2025, 3, 3)).orElseThrow();
		ClockRule monthMore = new ClockRule(rule.id(), rule.code(), "", "", 1, rule.title(), rule.startingEvent(), 15,
				ClockUnit.WORKING_DAY, 5, 2, "", "", rule.validFrom(), null, 1, ClockUnit.MONTH, 1, "局长", "*", "",
				Certainty.UNSURE, "", null, null);
		ClockEvent started = ClockEvent.of(ClockEventKind.STARTED, LocalDate.of(2025, 3, 3), (Instant) null);
		ClockEvent extended = ClockEvent.of(ClockEventKind.EXTENDED, LocalDate.of(2025, 3, 3), (Instant) null);
		ClockHistory history = ClockHistory.of(List.of(started, extended), monthMore, this.calculator);
		assertThat(history.end(0).on()).isEqualTo("2025-03-24");
		assertThat(history.status().due().on()).isEqualTo("2025-04-24");
	}

}

@OnH2
class ClockReplayH2Tests extends ClockReplayTests {

}

@OnMySql
class ClockReplayMySqlTests extends ClockReplayTests {

}
