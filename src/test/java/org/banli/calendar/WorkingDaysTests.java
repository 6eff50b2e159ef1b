package org.banli.calendar;

import java.time.LocalDate;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WorkingDaysTests {

	private final WorkingDays workingDays = WorkingDays.bundled();

	@ParameterizedTest
	@CsvSource({ "2023-06-02, true, 工作日", "2023-06-03, false, 周六", "2023-06-04, false, 周日", "2025-10-01, false, 国庆节放假",
			"2025-10-04, false, 周六", "2025-10-06, false, 中秋放假", "2025-10-08, false, 国庆节放假", "2025-10-09, true, 工作日",
			"2025-10-11, true, 调休上班（国庆节）", "2026-02-14, true, 调休上班（春节）", "2026-02-15, false, 周日",
			"2026-02-16, false, 春节放假", "2026-02-22, false, 周日", "2026-02-23, false, 春节放假", "2026-02-24, true, 工作日",
			"2026-02-28, true, 调休上班（春节）", "2027-10-01, true, 工作日", "2027-10-02, false, 周六" })
	void knowsWhetherAndWhyADayIsWorked(LocalDate date, boolean worked, String reason) {
		assertThat(this.workingDays.isWorkingDay(date)).isEqualTo(worked);
		assertThat(this.workingDays.reason(date)).isEqualTo(reason);
	}

	@ParameterizedTest
	@CsvSource({ "2018, 250", "2019, 250", "2020, 249", "2021, 250", "2022, 249", "2023, 249", "2024, 251", "2025, 248",
			"2026, 248", "2027, 261" })
	// 2020: the notice gave 251, the epidemic lengthened the Spring Festival by two days
	void countsAYear(int year, int days) {
		assertThat(this.workingDays.countAfter(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31)))
			.isEqualTo(days);
	}

	@ParameterizedTest
	@CsvSource({ "2023-05-15, 2023-06-02, 14", "2023-06-02, 2023-06-02, 0", "2023-06-03, 2023-06-02, 0",
			"2025-09-30, 2025-10-08, 0", "2025-09-30, 2025-10-11, 3", "2026-02-13, 2026-02-14, 1",
			"2026-02-14, 2026-02-23, 0", "2023-04-03, 2023-04-06, 2", "2026-12-31, 2027-01-04, 2" })
	void countsFromTheDayAfterToTheLastDay(LocalDate exclusive, LocalDate inclusive, int days) {
		assertThat(this.workingDays.countAfter(exclusive, inclusive)).isEqualTo(days);
	}

	@Test
	void countsAsAWalkOverTheDaysWould() {
		Random random = new Random(20231122);
		for (int run = 0; run < 300; run++) {
			LocalDate from = LocalDate.of(1950, 1, 1).plusDays(random.nextInt(40_000));
			LocalDate to = from.plusDays(random.nextInt(900));
			long walked = from.plusDays(1)
				.datesUntil(to.plusDays(1).isAfter(from.plusDays(1)) ? to.plusDays(1) : from.plusDays(1))
				.filter(this.workingDays::isWorkingDay)
				.count();
			assertThat(this.workingDays.countAfter(from, to)).as("%s to %s", from, to).isEqualTo((int) walked);
		}
	}

	@ParameterizedTest
	@CsvSource({ "2025-09-30, 2025-09-30, 2025-10-09", "2025-10-03, 2025-10-09, 2025-10-09",
			"2026-02-14, 2026-02-14, 2026-02-24", "2026-02-27, 2026-02-27, 2026-02-28",
			"2026-03-01, 2026-03-02, 2026-03-02" })
	void findsTheNextWorkingDay(LocalDate date, LocalDate sameOrNext, LocalDate next) {
		assertThat(this.workingDays.sameOrNext(date)).isEqualTo(sameOrNext);
		assertThat(this.workingDays.next(date)).isEqualTo(next);
	}

	@ParameterizedTest
	@CsvSource({ "2023-06-02, 10, 2023-05-19", "2023-06-02, 0, 2023-06-02", "2025-10-09, 1, 2025-09-30" })
	void goesBackByWorkingDays(LocalDate date, int count, LocalDate before) {
		assertThat(this.workingDays.before(date, count)).isEqualTo(before);
	}

	@Test
	void saysWhenAYearIsNotKnown() {
		assertThat(this.workingDays.hasOfficialData(2026)).isTrue();
		assertThat(this.workingDays.remark(2026)).isEmpty();
		assertThat(this.workingDays.hasOfficialData(2027)).isFalse();
		assertThat(this.workingDays.remark(2027)).hasValue("2027 年放假安排尚未公布，按周六、周日休息推算");
		assertThat(this.workingDays.remark(2017)).hasValue("没有收录 2017 年放假安排，按周六、周日休息推算");
		assertThat(this.workingDays.remarks(LocalDate.of(2025, 12, 1), LocalDate.of(2027, 1, 4)))
			.containsExactly("2027 年放假安排尚未公布，按周六、周日休息推算");
	}

	@Test
	void namesTheExceptionsInASpan() {
		assertThat(this.workingDays.exceptionsAfter(LocalDate.of(2023, 5, 1), LocalDate.of(2023, 5, 6)))
			.extracting(CalendarException::date)
			.containsExactly(LocalDate.of(2023, 5, 2), LocalDate.of(2023, 5, 3), LocalDate.of(2023, 5, 6));
		assertThat(this.workingDays.exceptionsAfter(LocalDate.of(2023, 5, 6), LocalDate.of(2023, 5, 1))).isEmpty();
	}

	@Test
	void writesDates() {
		LocalDate date = LocalDate.of(2023, 6, 2);
		assertThat(ChineseDates.dayAndWeekday(date)).isEqualTo("2023年6月2日 周五");
		assertThat(ChineseDates.shortDayAndWeekday(date)).isEqualTo("6月2日 周五");
	}

}
