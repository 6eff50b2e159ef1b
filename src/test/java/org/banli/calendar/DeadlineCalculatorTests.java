package org.banli.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import org.banli.calendar.InvalidDeadline.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DeadlineCalculatorTests {

	private final WorkingDays workingDays = WorkingDays.bundled();

	private final DeadlineCalculator calculator = new DeadlineCalculator(this.workingDays);

	@ParameterizedTest
	@CsvSource({
			// plain weeks
			"2023-03-02, 1, 2023-03-03", "2023-03-02, 2, 2023-03-06", "2023-03-04, 1, 2023-03-06",
			"2023-03-03, 5, 2023-03-10",
			// National Day 2025: 1 to 8 October off, 28 September and 11 October worked
			"2025-09-26, 1, 2025-09-28", "2025-09-26, 4, 2025-10-09", "2025-09-30, 1, 2025-10-09",
			"2025-10-01, 3, 2025-10-11", "2025-10-03, 4, 2025-10-13",
			// Spring Festival 2026: 15 to 23 February off, 14 and 28 February worked
			"2026-02-13, 1, 2026-02-14", "2026-02-13, 2, 2026-02-24", "2026-02-14, 1, 2026-02-24",
			"2026-02-13, 6, 2026-02-28", "2026-02-13, 7, 2026-03-02",
			// across the year, into one that is not published
			"2025-12-31, 2, 2026-01-05", "2026-12-31, 1, 2027-01-01", "2026-12-31, 2, 2027-01-04",
			// a year of working days
			"2024-12-31, 248, 2025-12-31" })
	void countsWorkingDays(LocalDate startsOn, int length, LocalDate dueOn) {
		assertThat(dueOn(startsOn, length, LengthUnit.WORKING_DAY)).isEqualTo(dueOn);
	}

	@ParameterizedTest
	@CsvSource({ "2023-03-02, 1, 2023-03-03", "2023-03-02, 2, 2023-03-06", "2023-03-02, 3, 2023-03-06",
			"2023-03-02, 4, 2023-03-06", "2023-03-02, 5, 2023-03-07",
			// ends within a holiday, on its first and on its last day
			"2025-09-21, 10, 2025-10-09", "2025-09-21, 17, 2025-10-09", "2025-09-21, 18, 2025-10-09",
			// ends on a worked weekend: stays
			"2026-02-04, 10, 2026-02-14", "2026-02-18, 10, 2026-02-28",
			// across a leap day
			"2024-02-27, 2, 2024-02-29", "2023-02-27, 2, 2023-03-01", "2026-12-01, 31, 2027-01-01",
			"2026-12-01, 32, 2027-01-04" })
	void countsDaysAndMovesFromADayOff(LocalDate startsOn, int length, LocalDate dueOn) {
		assertThat(dueOn(startsOn, length, LengthUnit.DAY)).isEqualTo(dueOn);
	}

	@ParameterizedTest
	@CsvSource({
			// the suggestion of the mock-ups: reply in three months, co-opinion in one
			"2023-03-02, 3, 2023-06-02", "2023-03-02, 1, 2023-04-03",
			// ends of months
			"2023-01-31, 1, 2023-02-28", "2024-01-31, 1, 2024-02-29", "2024-01-30, 1, 2024-02-29",
			"2023-05-31, 1, 2023-06-30", "2023-11-30, 3, 2024-02-29", "2024-02-29, 12, 2025-02-28",
			"2024-02-29, 48, 2028-02-29", "2023-02-28, 1, 2023-03-28", "2023-08-31, 6, 2024-02-29",
			// moved: from a Sunday, from a holiday, not from a worked Saturday
			"2023-06-30, 3, 2023-10-07", "2025-07-01, 3, 2025-10-09", "2025-07-08, 3, 2025-10-09",
			"2025-11-14, 3, 2026-02-14", "2025-11-15, 3, 2026-02-24", "2025-11-30, 3, 2026-02-28",
			// across the year
			"2025-10-05, 3, 2026-01-05", "2025-10-01, 3, 2026-01-04", "2026-10-02, 3, 2027-01-04",
			"2026-10-01, 3, 2027-01-01" })
	void keepsTheDayOfTheMonth(LocalDate startsOn, int length, LocalDate dueOn) {
		assertThat(dueOn(startsOn, length, LengthUnit.MONTH)).isEqualTo(dueOn);
	}

	@ParameterizedTest
	@CsvSource({
			// none in effect: before, ending with the starting day, after the end
			"WORKING_DAY, 5, 2023-03-09, 2023-02-01/2023-02-20", "WORKING_DAY, 5, 2023-03-09, 2023-02-01/2023-03-03",
			"WORKING_DAY, 5, 2023-03-09, 2023-03-10/2023-03-20",
			// two working days, from inclusive and to exclusive
			"WORKING_DAY, 5, 2023-03-13, 2023-03-06/2023-03-08", "WORKING_DAY, 5, 2023-03-10, 2023-03-06/2023-03-07",
			// covers the last day; a weekend only; the first day; starts before the start
			"WORKING_DAY, 5, 2023-03-10, 2023-03-09/2023-03-10", "WORKING_DAY, 5, 2023-03-09, 2023-03-04/2023-03-06",
			"WORKING_DAY, 5, 2023-03-10, 2023-03-03/2023-03-04", "WORKING_DAY, 5, 2023-03-10, 2023-02-01/2023-03-04",
			// overlapping, touching and nested count once
			"WORKING_DAY, 5, 2023-03-15, 2023-03-06/2023-03-09 2023-03-08/2023-03-10",
			"WORKING_DAY, 5, 2023-03-15, 2023-03-06/2023-03-08 2023-03-08/2023-03-10",
			"WORKING_DAY, 5, 2023-03-15, 2023-03-07/2023-03-08 2023-03-06/2023-03-10",
			"WORKING_DAY, 5, 2023-03-15, 2023-03-06/2023-03-10 2023-03-06/2023-03-10",
			// the first pause pushes the end into the second
			"WORKING_DAY, 5, 2023-03-14, 2023-03-06/2023-03-08 2023-03-13/2023-03-14",
			// days: the end may move off a weekend
			"DAY, 5, 2023-03-07, 2023-02-01/2023-03-03", "DAY, 5, 2023-03-08, 2023-03-06/2023-03-07",
			"DAY, 5, 2023-03-13, 2023-03-03/2023-03-07", "DAY, 5, 2023-03-09, 2023-03-07/2023-03-09",
			// … and does not come to rest on a paused day
			"DAY, 2, 2023-03-08, 2023-03-06/2023-03-08",
			// months: the days met are added, then days off are left out
			"MONTH, 3, 2023-06-02, 2023-02-01/2023-03-03", "MONTH, 3, 2023-06-02, 2023-06-03/2023-06-20",
			"MONTH, 3, 2023-06-05, 2023-04-03/2023-04-04", "MONTH, 3, 2023-06-12, 2023-04-03/2023-04-13",
			"MONTH, 3, 2023-06-28, 2023-05-25/2023-06-20", "MONTH, 3, 2023-06-05, 2023-06-02/2023-06-03",
			"MONTH, 3, 2023-06-12, 2023-04-03/2023-04-10 2023-04-06/2023-04-13",
			"MONTH, 3, 2023-06-14, 2023-04-03/2023-04-13 2023-06-10/2023-06-12",
			"MONTH, 3, 2023-06-05, 2023-02-01/2023-03-04", "MONTH, 1, 2023-04-04, 2023-04-03/2023-04-04" })
	void leavesOutPauses(LengthUnit unit, int length, LocalDate dueOn, String pauses) {
		assertThat(dueOn(LocalDate.of(2023, 3, 2), length, unit, pauses)).isEqualTo(dueOn);
	}

	@Test
	void addsTheWholeLengthOfPausesInsideTheMonths() {
		Random random = new Random(7);
		for (int run = 0; run < 300; run++) {
			LocalDate startsOn = LocalDate.of(2018, 1, 1).plusDays(random.nextInt(2500));
			int length = 1 + random.nextInt(6);
			LocalDate unmoved = startsOn.plusMonths(length);
			List<Pause> pauses = new ArrayList<>();
			Set<LocalDate> paused = new HashSet<>();
			for (int i = random.nextInt(4); i > 0; i--) {
				LocalDate from = startsOn.plusDays(1 + random.nextInt(10));
				LocalDate to = from.plusDays(1 + random.nextInt(15));
				pauses.add(new Pause(from, to));
				from.datesUntil(to).forEach(paused::add);
			}
			assertThat(this.calculator.calculate(startsOn, length, LengthUnit.MONTH, pauses).dueOn())
				.isEqualTo(this.workingDays.sameOrNext(unmoved.plusDays(paused.size())));
		}
	}

	@Test
	void explainsWorkingDays() {
		assertThat(lines(LocalDate.of(2026, 2, 12), 3, LengthUnit.WORKING_DAY, "2026-02-13/2026-02-14"))
			.startsWith("2026-02-13 - 暂停期间，不计", "2026-02-14 + 调休上班（春节），计入", "2026-02-15 - 周日，不计",
					"2026-02-16 - 春节放假，不计")
			.endsWith("2026-02-23 - 春节放假，不计", "2026-02-24 + 工作日，计入", "2026-02-25 + 工作日，计入")
			.hasSize(13);
	}

	@Test
	void explainsDaysAndTheMove() {
		assertThat(lines(LocalDate.of(2023, 3, 2), 2, LengthUnit.DAY, "")).containsExactly("2023-03-03 + 工作日，按日计入",
				"2023-03-04 + 周六，按日计入", "2023-03-05 - 周日，顺延", "2023-03-06 - 工作日，顺延至本日");
	}

	@Test
	void explainsMonths() {
		assertThat(lines(LocalDate.of(2023, 1, 31), 1, LengthUnit.MONTH,
				"2023-02-06/2023-02-09 2023-02-08/2023-02-11 2023-04-01/2023-04-05 2023-02-07/2023-02-08"))
			.containsExactly("2023-02-28 + 起算日后满 1 个月，该月没有对应日，取月末 2023年2月28日 周二",
					"2023-02-06 - 暂停 2023年2月6日至2023年2月8日，顺延 3 日",
					"2023-02-07 - 暂停 2023年2月7日至2023年2月7日，与其他暂停重合或不在期限之内，不顺延",
					"2023-02-08 - 暂停 2023年2月8日至2023年2月10日，顺延 2 日",
					"2023-04-01 - 暂停 2023年4月1日至2023年4月4日，与其他暂停重合或不在期限之内，不顺延", "2023-03-05 - 周日，顺延");
	}

	@Test
	void remarksOnAYearWithoutOfficialData() {
		String remark = "（2027 年放假安排尚未公布，按周六、周日休息推算）";
		assertThat(lines(LocalDate.of(2026, 12, 30), 3, LengthUnit.WORKING_DAY, "")).containsExactly(
				"2026-12-31 + 工作日，计入", "2027-01-01 + 工作日，计入" + remark, "2027-01-02 - 周六，不计", "2027-01-03 - 周日，不计",
				"2027-01-04 + 工作日，计入" + remark);
		assertThat(lines(LocalDate.of(2026, 10, 4), 3, LengthUnit.MONTH, ""))
			.containsExactly("2027-01-04 + 起算日后满 3 个月，为 2027年1月4日 周一" + remark);
		assertThat(lines(LocalDate.of(2026, 9, 30), 3, LengthUnit.MONTH, "2026-11-01/2026-11-03")).containsExactly(
				"2026-12-30 + 起算日后满 3 个月，为 2026年12月30日 周三", "2026-11-01 - 暂停 2026年11月1日至2026年11月2日，顺延 2 日" + remark);
		assertThat(lines(LocalDate.of(2026, 3, 2), 3, LengthUnit.MONTH, "2027-11-01/2027-11-03"))
			.noneMatch((line) -> line.contains("2027 年"));
	}

	@ParameterizedTest
	@EnumSource(LengthUnit.class)
	void holdsItsInvariants(LengthUnit unit) {
		Random random = new Random(42 + unit.ordinal());
		for (int run = 0; run < 400; run++) {
			LocalDate startsOn = LocalDate.of(2017, 6, 1).plusDays(random.nextInt(3800));
			int length = 1 + random.nextInt((unit == LengthUnit.MONTH) ? 13 : 120);
			List<Pause> pauses = new ArrayList<>();
			Deadline former = this.calculator.calculate(startsOn, length, unit, pauses);
			checkDeadline(startsOn, length, unit, pauses, former);
			for (int i = 0; i < 4; i++) {
				LocalDate from = startsOn.plusDays(random.nextInt(160) - 30);
				pauses.add(new Pause(from, from.plusDays(1 + random.nextInt(40))));
				Collections.shuffle(pauses, random);
				Deadline deadline = this.calculator.calculate(startsOn, length, unit, pauses);
				checkDeadline(startsOn, length, unit, pauses, deadline);
				assertThat(deadline.dueOn()).as("%s %s", startsOn, pauses).isAfterOrEqualTo(former.dueOn());
				former = deadline;
			}
			assertThat(this.calculator.calculate(startsOn, length + 1, unit, pauses).dueOn())
				.isAfterOrEqualTo(former.dueOn());
		}
	}

	private void checkDeadline(LocalDate startsOn, int length, LengthUnit unit, List<Pause> pauses, Deadline deadline) {
		String facts = startsOn + " " + length + " " + unit + " " + pauses;
		LocalDate dueOn = deadline.dueOn();
		assertThat(this.workingDays.isWorkingDay(dueOn)).as(facts).isTrue();
		assertThat(dueOn).as(facts).isAfter(startsOn);
		for (Pause pause : pauses) {
			assertThat(dueOn.isBefore(pause.from()) || !dueOn.isBefore(pause.to())).as(facts).isTrue();
		}
		assertThat(deadline.derivation()).allMatch((day) -> !day.reason().isBlank());
		if (unit != LengthUnit.MONTH) {
			assertThat(deadline.derivation()).filteredOn(DerivationDay::counted).as(facts).hasSize(length);
			assertThat(deadline.derivation()).extracting(DerivationDay::date)
				.as(facts)
				.containsExactlyElementsOf(
						startsOn.plusDays(1).datesUntil(dueOn.plusDays(1)).collect(Collectors.toList()));
		}
	}

	@Test
	void namesEveryValueThatIsWrong() {
		assertThat(problems(null, 0, null)).containsExactly(new Problem("startsOn", "不能为空"),
				new Problem("unit", "不能为空"), new Problem("length", "期限长度应不小于 1"));
		LocalDate day = LocalDate.of(2026, 3, 2);
		assertThat(problems(day, 3661, LengthUnit.DAY)).containsExactly(new Problem("length", "期限长度应不大于 3660"));
		assertThat(problems(day, 121, LengthUnit.MONTH)).containsExactly(new Problem("length", "期限长度应不大于 120"));
		assertThat(problems(day, -1, LengthUnit.MONTH)).extracting(Problem::field).containsExactly("length");
		assertThat(problems(LocalDate.of(1899, 12, 31), 1, LengthUnit.DAY))
			.containsExactly(new Problem("startsOn", "日期应在 1900 年至 2200 年之间"));
		assertThat(problems(day, 1, LengthUnit.DAY, new Pause(day, day.plusDays(1)), new Pause(day, day), null,
				new Pause(null, day), new Pause(day, LocalDate.MAX), new Pause(day, day.minusDays(1))))
			.containsExactly(new Problem("pauses[1].to", "暂停的截止日应晚于起始日"), new Problem("pauses[2]", "不能为空"),
					new Problem("pauses[3].from", "不能为空"), new Problem("pauses[4].to", "日期应在 1900 年至 2200 年之间"),
					new Problem("pauses[5].to", "暂停的截止日应晚于起始日"));
		Pause[] many = new Pause[201];
		Arrays.fill(many, new Pause(day, day.plusDays(1)));
		assertThat(problems(day, 1, LengthUnit.DAY, many)).containsExactly(new Problem("pauses", "暂停不能多于 200 段"));
	}

	@ParameterizedTest
	@EnumSource(LengthUnit.class)
	void refusesAPauseWithoutEnd(LengthUnit unit) {
		Pause endless = new Pause(LocalDate.of(2023, 3, 3), LocalDate.of(2200, 12, 31));
		assertThat(problems(LocalDate.of(2023, 3, 2), 1, unit, endless))
			.containsExactly(new Problem("pauses", "期限连同暂停超过 30 年"));
	}

	@Test
	void takesTheLongestPeriods() {
		LocalDate startsOn = LocalDate.of(2200, 12, 31);
		for (LengthUnit unit : LengthUnit.values()) {
			assertThat(ChronoUnit.YEARS.between(startsOn, dueOn(startsOn, unit.longest(), unit))).isBetween(9L, 15L);
		}
	}

	private List<Problem> problems(LocalDate startsOn, int length, LengthUnit unit, Pause... pauses) {
		List<Problem> problems = new ArrayList<>();
		assertThatExceptionOfType(InvalidDeadline.class)
			.isThrownBy(() -> this.calculator.calculate(startsOn, length, unit, Arrays.asList(pauses)))
			.satisfies((ex) -> problems.addAll(ex.problems()));
		return problems;
	}

	private LocalDate dueOn(LocalDate startsOn, int length, LengthUnit unit) {
		return this.calculator.calculate(startsOn, length, unit, null).dueOn();
	}

	private LocalDate dueOn(LocalDate startsOn, int length, LengthUnit unit, String pauses) {
		return this.calculator.calculate(startsOn, length, unit, pauses(pauses)).dueOn();
	}

	private List<String> lines(LocalDate startsOn, int length, LengthUnit unit, String pauses) {
		return this.calculator.calculate(startsOn, length, unit, pauses(pauses))
			.derivation()
			.stream()
			.map((day) -> day.date() + (day.counted() ? " + " : " - ") + day.reason())
			.toList();
	}

	private static List<Pause> pauses(String text) {
		return text.isEmpty() ? List.of()
				: Arrays.stream(text.split(" "))
					.map((pause) -> pause.split("/"))
					.map((days) -> new Pause(LocalDate.parse(days[0]), LocalDate.parse(days[1])))
					.toList();
	}

}
