package org.banli.deadline;

import java.time.LocalDate;
import java.util.List;

import org.banli.organization.Post;
import org.banli.testing.OnH2;
import org.banli.testing.OnMySql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

import static org.assertj.core.api.Assertions.assertThat;

/** Those who lead hear before the end and again and again after it, each step once. */
@SpringJUnitConfig(ClockConfiguration.class)
abstract class EscalationTests {

	private static final String CASE = "case:7";

	private static final String SUBJECT = "referral:3";

	@Autowired
	private Clocks clocks;

	@Autowired
	private LightSweep sweep;

	@Autowired
	private ToldOfClocks told;

	@Autowired
	private MovableClock today;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private ClockRules rules;

	@BeforeEach
	@AfterEach
	void clean() {
		for (String table : List.of("clock_light", "clock_escalation", "clock_event", "clock")) {
			this.jdbc.update("DELETE FROM " + table);
		}
		forget();
		this.rules.forget();
	}

	@Test
	void theChiefHearsADayBeforeHisDecisionIsDueAndEveryDayAfter() {
		// Monday; due on Thursday
		this.clocks.start(CASE, SUBJECT, "DL32", null, LocalDate.of(2025, 3, 3));
		assertThat(steps("2025-03-04T08:00")).isEmpty();
		assertThat(steps("2025-03-05T00:01")).containsExactly("0 [HEAD] 剩 1 个工作日");
		assertThat(steps("2025-03-06T23:59")).isEmpty();
		assertThat(steps("2025-03-07T00:01")).containsExactly("1 [HEAD] 逾期 1 个工作日");
		assertThat(steps("2025-03-07T18:00")).isEmpty();
		assertThat(steps("2025-03-08T09:00")).containsExactly("2 [HEAD] 逾期 1 个工作日");
		assertThat(steps("2025-03-10T09:00")).containsExactly("4 [HEAD] 逾期 2 个工作日");
		this.clocks.stop(SUBJECT, "DL32", LocalDate.of(2025, 3, 10));
		assertThat(steps("2025-03-12T09:00")).isEmpty();
	}

	@Test
	void chiefAndViceHearSixHoursBeforeAndEveryHourAfter() {
		this.clocks.startAt(CASE, SUBJECT, "DL33", null, MovableClock.at("2025-03-03T10:00"));
		assertThat(steps("2025-03-04T03:59")).isEmpty();
		assertThat(steps("2025-03-04T04:00")).containsExactly("0 [HEAD, VICE_HEAD] 还剩 6 小时");
		assertThat(steps("2025-03-04T09:55")).isEmpty();
		assertThat(steps("2025-03-04T10:00:01")).containsExactly("1 [HEAD, VICE_HEAD] 已超 不到 1 分");
		assertThat(steps("2025-03-04T10:59")).isEmpty();
		assertThat(steps("2025-03-04T11:00")).containsExactly("2 [HEAD, VICE_HEAD] 已超 1 小时");
		// the product stood still: the step that is reached, not those that were missed
		assertThat(steps("2025-03-04T15:30")).containsExactly("6 [HEAD, VICE_HEAD] 已超 5 小时 30 分");
		ClockEscalated last = this.told.steps.get(0);
		assertThat(last.isLate()).isTrue();
		assertThat(last.dueAt()).isEqualTo(MovableClock.at("2025-03-04T10:00"));
		assertThat(last.breachAction()).isEqualTo("每小时报告主要负责人和分管领导");
	}

	@Test
	void anotherEndStartsAnew() {
		this.clocks.startAt(CASE, SUBJECT, "DL33", null, MovableClock.at("2025-03-03T10:00"));
		assertThat(steps("2025-03-04T05:00")).hasSize(1);
		this.clocks.changeDueAt(SUBJECT, "DL33", MovableClock.at("2025-03-04T09:00"), "局长：上午移送");
		assertThat(steps("2025-03-04T05:04")).containsExactly("0 [HEAD, VICE_HEAD] 还剩 3 小时 56 分");
	}

	@Test
	void withoutARepetitionItIsToldOnceAfterTheEnd() {
		this.clocks.start(CASE, SUBJECT, "DL06", null, LocalDate.of(2025, 3, 3));
		assertThat(steps("2025-03-11T09:00")).containsExactly("0 [HEAD] 剩 1 个工作日");
		assertThat(steps("2025-03-13T09:00")).containsExactly("1 [HEAD] 逾期 1 个工作日");
		assertThat(steps("2025-03-20T09:00")).isEmpty();
	}

	@Test
	void lightsOfHoursAreToldToo() {
		this.clocks.startAt(CASE, SUBJECT, "DL33", null, MovableClock.at("2025-03-03T10:00"));
		for (String minute : List.of("2025-03-03T21:59", "2025-03-03T22:00", "2025-03-04T04:00", "2025-03-04T10:01")) {
			this.today.moveToMinute(minute);
			this.sweep.sweep();
			this.sweep.sweep();
		}
		assertThat(this.told.lights).extracting((told) -> told.light() + " " + told.words())
			.containsExactly("YELLOW 还剩 12 小时", "ORANGE 还剩 6 小时", "RED 已超 1 分");
		assertThat(this.told.lights)
			.allSatisfy((told) -> assertThat(told.dueAt()).isEqualTo(MovableClock.at("2025-03-04T10:00")));
	}

	@Test
	void aRestingClockIsNotEscalated() {
		this.jdbc.update("UPDATE clock_rule SET pause_grounds = '*' WHERE code = 'DL32' AND kind = ''");
		try {
			this.rules.forget();
			this.today.moveToMinute("2025-03-04T08:00");
			this.clocks.start(CASE, SUBJECT, "DL32", null, LocalDate.of(2025, 3, 3));
			this.clocks.pause(SUBJECT, "DL32", LocalDate.of(2025, 3, 4), "会商", null);
			assertThat(steps("2025-03-10T08:00")).isEmpty();
		}
		finally {
			this.jdbc.update("UPDATE clock_rule SET pause_grounds = '' WHERE code = 'DL32' AND kind = ''");
		}
	}

	@Test
	void namesPostsThatExist() {
		assertThat(this.rules.find("DL33", null, LocalDate.of(2025, 3, 3)).orElseThrow().escalatedTo())
			.containsExactly(Post.HEAD, Post.VICE_HEAD);
	}

	private List<String> steps(String minute) {
		forget();
		this.today.moveToMinute(minute);
		this.sweep.sweep();
		int once = this.told.steps.size();
		this.sweep.sweep();
		assertThat(this.told.steps).hasSize(once);
		return this.told.steps.stream().map((told) -> told.step() + " " + told.posts() + " " + told.words()).toList();
	}

	private void forget() {
		this.told.steps.clear();
		this.told.lights.clear();
	}

}

@OnH2
class EscalationH2Tests extends EscalationTests {

}

@OnMySql
class EscalationMySqlTests extends EscalationTests {

}
