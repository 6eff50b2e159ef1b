package org.banli.deadline;

import java.time.LocalDate;
import java.util.List;

import org.banli.calendar.InvalidDeadline;
import org.banli.testing.OnH2;
import org.banli.testing.OnMySql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Twenty-four hours are twenty-four hours, over nights and days off. */
@SpringJUnitConfig(ClockConfiguration.class)
@Transactional
abstract class HourClockTests {

	private static final String CASE = "case:7";

	private static final String SUBJECT = "referral:3";

	@Autowired
	private Clocks clocks;

	@Autowired
	private MovableClock today;

	/** The eve of a week of holidays. */
	@BeforeEach
	void approved() {
		this.today.moveToMinute("2025-09-30T16:30");
	}

	@Test
	void runsOnTheClockOverHolidays() {
		RunningClock clock = start();
		assertThat(clock.title()).isEqualTo("移送公安机关");
		assertThat(clock.term()).isEqualTo("24 小时");
		assertThat(clock.startsOn()).isEqualTo("2025-09-30");
		assertThat(clock.startsAt()).isEqualTo(MovableClock.at("2025-09-30T16:30"));
		assertThat(clock.dueAt()).isEqualTo(MovableClock.at("2025-10-01T16:30"));
		assertThat(clock.dueOn()).isEqualTo("2025-10-01");
		assertThat(clock.isInHours()).isTrue();
		assertThat(clock.workingDaysLeft()).isNull();
		assertThat(this.clocks.list(CASE)).containsExactly(clock);
	}

	@Test
	void saysHowManyHoursAndMinutesAreLeft() {
		start();
		assertThat(at("2025-09-30T16:29")).isEqualTo("null 未起算");
		assertThat(at("2025-09-30T16:30")).isEqualTo("GREEN 还剩 24 小时");
		assertThat(at("2025-10-01T04:29")).isEqualTo("GREEN 还剩 12 小时 1 分");
		assertThat(at("2025-10-01T04:30")).isEqualTo("YELLOW 还剩 12 小时");
		assertThat(at("2025-10-01T09:15")).isEqualTo("YELLOW 还剩 7 小时 15 分");
		assertThat(at("2025-10-01T10:30")).isEqualTo("ORANGE 还剩 6 小时");
		assertThat(at("2025-10-01T16:29")).isEqualTo("ORANGE 还剩 1 分");
		assertThat(at("2025-10-01T16:29:30")).isEqualTo("ORANGE 还剩 不到 1 分");
		assertThat(at("2025-10-01T16:30")).isEqualTo("ORANGE 还剩 不到 1 分");
		assertThat(at("2025-10-01T16:30:01")).isEqualTo("RED 已超 不到 1 分");
		assertThat(at("2025-10-01T17:32")).isEqualTo("RED 已超 1 小时 2 分");
		assertThat(at("2025-10-03T16:30")).isEqualTo("RED 已超 48 小时");
	}

	@Test
	void stopsAtAMomentAndSaysHowEarlyOrLate() {
		start();
		assertThat(this.clocks.stopAt(SUBJECT, "DL33", MovableClock.at("2025-10-01T09:15"))).get()
			.extracting(RunningClock::words)
			.isEqualTo("已办结，提前 7 小时 15 分");
		start();
		assertThat(this.clocks.stopAt(SUBJECT, "DL33", MovableClock.at("2025-10-01T17:32"))).get()
			.extracting(RunningClock::words, RunningClock::stoppedAt, RunningClock::stoppedOn)
			.containsExactly("已办结，迟 1 小时 2 分", MovableClock.at("2025-10-01T17:32"), LocalDate.of(2025, 10, 1));
		start();
		this.today.moveToMinute("2025-09-30T18:00");
		assertThat(this.clocks.stop(SUBJECT, "DL33", LocalDate.of(2025, 9, 30))).get()
			.extracting(RunningClock::words)
			.isEqualTo("已办结，提前 22 小时 30 分");
		start();
		assertThatExceptionOfType(ClockRefused.class)
			.isThrownBy(() -> this.clocks.stop(SUBJECT, "DL33", LocalDate.of(2025, 10, 1)))
			.withMessage("移送公安机关的期限按小时计算，需要写明时刻");
	}

	@Test
	void explainsItsHours() {
		start();
		this.today.moveToMinute("2025-10-01T09:15");
		assertThat(rows()).containsExactly("起算 | 2025年9月30日 周二 16:30 | 自批准移送之时起，自该时刻起连续计算",
				"期限 | 24 小时 | 《行政执法机关移送涉嫌犯罪案件的规定》第五条。规则 移送公安机关，第 1 版", "届满 | 2025年10月1日 周三 16:30 | 按小时计算，夜间和节假日不停，不顺延",
				"现在 | 2025年10月1日 周三 09:15，还剩 7 小时 15 分 | ");
		this.clocks.changeDueAt(SUBJECT, "DL33", MovableClock.at("2025-10-01T12:00"), "局长：上午移送");
		assertThat(rows()).contains("人工调整 | 2025年10月1日 周三 12:00 | 局长：上午移送。按规则为 2025年10月1日 周三 16:30");
		assertThat(this.clocks.find(SUBJECT, "DL33")).get().extracting(RunningClock::words).isEqualTo("还剩 2 小时 45 分");
		this.clocks.stopAt(SUBJECT, "DL33", MovableClock.at("2025-10-01T11:00"));
		assertThat(rows()).last().isEqualTo("办结 | 2025年10月1日 周三 11:00，已办结，提前 1 小时 | ");
	}

	@Test
	void wantsAMomentForHoursAndADayForDays() {
		assertThatExceptionOfType(ClockRefused.class)
			.isThrownBy(() -> this.clocks.start(CASE, SUBJECT, "DL33", null, LocalDate.of(2025, 9, 30)));
		assertThatExceptionOfType(InvalidDeadline.class)
			.isThrownBy(() -> this.clocks.startAt(CASE, SUBJECT, "DL33", null, null));
		RunningClock days = this.clocks.startAt(CASE, SUBJECT, "DL32", null, this.today.instant());
		assertThat(days.startsOn()).isEqualTo("2025-09-30");
		assertThat(days.dueAt()).isNull();
		// the third day is a holiday
		assertThat(days.dueOn()).isEqualTo("2025-10-09");
		assertThatExceptionOfType(ClockRefused.class)
			.isThrownBy(() -> this.clocks.changeDueAt(SUBJECT, "DL32", this.today.instant(), "理由"))
			.withMessage("移送决定的期限按日计算，需要写明日期");
		start();
		assertThatExceptionOfType(ClockRefused.class)
			.isThrownBy(() -> this.clocks.pause(SUBJECT, "DL33", LocalDate.of(2025, 9, 30), "TEST", null))
			.withMessage("移送公安机关的期限不能暂停或者扣除时间");
	}

	private RunningClock start() {
		return this.clocks.startAt(CASE, SUBJECT, "DL33", null, MovableClock.at("2025-09-30T16:30"));
	}

	private String at(String minute) {
		this.today.moveToMinute(minute);
		RunningClock clock = this.clocks.find(SUBJECT, "DL33").orElseThrow();
		return clock.light() + " " + clock.words();
	}

	private List<String> rows() {
		return this.clocks.derivation(SUBJECT, "DL33")
			.orElseThrow()
			.rows()
			.stream()
			.map((row) -> row.label() + " | " + row.value() + " | " + row.why())
			.toList();
	}

}

@OnH2
class HourClockH2Tests extends HourClockTests {

}

@OnMySql
class HourClockMySqlTests extends HourClockTests {

}
