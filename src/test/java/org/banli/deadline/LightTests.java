package org.banli.deadline;

import java.time.LocalDate;

import org.banli.calendar.WorkingDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LightTests {

	private final WorkingDays workingDays = WorkingDays.bundled();

	@ParameterizedTest
	@CsvSource({
			// REPLY 20/5, due Friday 2 June 2023; 6 May is a worked Saturday
			"2023-05-05, 21, GREEN", "2023-05-06, 20, YELLOW", "2023-05-08, 19, YELLOW", "2023-05-15, 14, YELLOW",
			"2023-05-25, 6, YELLOW", "2023-05-26, 5, ORANGE", "2023-05-27, 5, ORANGE", "2023-05-29, 4, ORANGE",
			"2023-06-01, 1, ORANGE", "2023-06-02, 0, ORANGE", "2023-06-03, 0, RED", "2023-06-05, 0, RED",
			"2022-03-02, 314, GREEN" })
	void turnsAtItsLimits(LocalDate today, int left, Light light) {
		LocalDate dueOn = LocalDate.of(2023, 6, 2);
		assertThat(this.workingDays.countAfter(today, dueOn)).isEqualTo(left);
		assertThat(Light.of(today, dueOn, 20, 5, this.workingDays)).isEqualTo(light);
	}

	@ParameterizedTest
	@CsvSource({ "1, 0, 2023-06-01, YELLOW", "1, 0, 2023-05-31, GREEN", "1, 0, 2023-06-02, ORANGE",
			"0, 0, 2023-06-01, GREEN", "0, 0, 2023-06-02, ORANGE", "7, 2, 2023-05-31, ORANGE",
			"7, 2, 2023-05-30, YELLOW", "7, 2, 2023-05-24, YELLOW", "7, 2, 2023-05-23, GREEN" })
	void followsTheLimitsOfItsRule(int yellowAt, int orangeAt, LocalDate today, Light light) {
		assertThat(Light.of(today, LocalDate.of(2023, 6, 2), yellowAt, orangeAt, this.workingDays)).isEqualTo(light);
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-",
			value = { "2023-06-02, 2023-05-15, YELLOW, 14, 剩 14 个工作日", "2023-06-02, 2023-06-02, ORANGE, 0, 今天到期",
					"2023-06-02, 2023-06-03, RED, 0, 已逾期", "2023-06-02, 2023-06-04, RED, 0, 已逾期",
					"2023-06-02, 2023-06-05, RED, -1, 逾期 1 个工作日", "2023-06-02, 2023-06-06, RED, -2, 逾期 2 个工作日",
					"2025-09-30, 2025-10-08, RED, 0, 已逾期", "2025-09-30, 2025-10-11, RED, -3, 逾期 3 个工作日",
					// set by hand on a day off
					"2023-06-04, 2023-06-04, ORANGE, 0, 今天到期", "2023-06-04, 2023-06-03, ORANGE, 0, 剩 0 个工作日",
					"-, 2023-06-03, -, -, 未起算" })
	void saysHowMuchIsLeft(LocalDate dueOn, String today, Light light, Integer left, String words) {
		assertThat(lights(today).view("REPLY", dueOn)).isEqualTo(new LightView(light, left, words));
	}

	@ParameterizedTest
	@CsvSource({ "2023-06-02, 2023-05-30, '已办结，提前 3 个工作日'", "2023-06-02, 2023-06-02, '已办结，按期'",
			"2023-06-04, 2023-06-03, '已办结，按期'", "2023-06-02, 2023-06-03, '已办结，迟于期限'",
			"2023-06-02, 2023-06-06, '已办结，迟 2 个工作日'", "2023-04-03, 2023-04-06, '已办结，迟 2 个工作日'" })
	void saysHowItEnded(LocalDate dueOn, LocalDate stoppedOn, String words) {
		assertThat(lights("2024-01-01").stopped(dueOn, stoppedOn)).isEqualTo(new LightView(null, null, words));
	}

	@Test
	void doesNotRunBeforeItsStart() {
		LocalDate dueOn = LocalDate.of(2023, 6, 2);
		assertThat(lights("2023-03-01").view("REPLY", dueOn, LocalDate.of(2023, 3, 2)).words()).isEqualTo("未起算");
		assertThat(lights("2023-03-02").view("REPLY", dueOn, LocalDate.of(2023, 3, 2)).light()).isEqualTo(Light.GREEN);
	}

	@Test
	void takesSharesOfTheTimeWithoutARule() {
		LocalDate startsOn = LocalDate.of(2023, 5, 8);
		LocalDate dueOn = LocalDate.of(2023, 5, 22);
		assertThat(lights("2023-05-16").view("OWN", dueOn, startsOn).light()).isEqualTo(Light.GREEN);
		assertThat(lights("2023-05-17").view("OWN", dueOn, startsOn).light()).isEqualTo(Light.YELLOW);
		assertThat(lights("2023-05-18").view("OWN", dueOn, startsOn).light()).isEqualTo(Light.YELLOW);
		assertThat(lights("2023-05-19").view("OWN", dueOn, startsOn).light()).isEqualTo(Light.ORANGE);
		assertThat(lights("2023-05-17").view("OWN", dueOn).light()).isEqualTo(Light.YELLOW);
		assertThat(lights("2023-05-16").view(null, dueOn).light()).isEqualTo(Light.GREEN);
	}

	@Test
	void namesToneAndColour() {
		LightView yellow = lights("2023-05-15").view("REPLY", LocalDate.of(2023, 6, 2));
		assertThat(yellow.tone()).isEqualTo("y");
		assertThat(yellow.spoken()).isEqualTo("黄灯");
		LightView none = lights("2023-05-15").notStarted();
		assertThat(none.tone()).isEqualTo("x");
		assertThat(none.spoken()).isEmpty();
	}

	private Lights lights(String today) {
		ClockRules rules = new ClockRules(new RulesOnly(), new DeadlineSettings("", null));
		return new Lights(rules, this.workingDays, MovableClock.on(today));
	}

}
