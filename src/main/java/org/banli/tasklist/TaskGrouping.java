package org.banli.tasklist;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.banli.shared.MovableClock;
import org.banli.shared.Times;
import org.banli.shared.Words;

import org.springframework.stereotype.Component;

/**
 * Puts the lines of a page under headings: overdue, this week, next week, then by half
 * months; what is done by the month of its end.
 */
@Component
class TaskGrouping {

	private final Words words;

	private final Times times;

	TaskGrouping(Words words, Times times) {
		this.words = words;
		this.times = times;
	}

	List<Group> byDueDate(List<TaskLine> lines, LocalDate today) {
		return group(lines, (line) -> due(line.dueOn(), today));
	}

	List<Group> byEnd(List<TaskLine> lines, LocalDate today) {
		return group(lines, (line) -> ended(line.endedAt().atZone(MovableClock.ZONE).toLocalDate(), today));
	}

	private static List<Group> group(List<TaskLine> lines, Function<TaskLine, Heading> headingOf) {
		Map<Heading, List<TaskLine>> groups = new LinkedHashMap<>();
		lines.forEach((line) -> groups.computeIfAbsent(headingOf.apply(line), (key) -> new ArrayList<>()).add(line));
		return groups.entrySet()
			.stream()
			.map((entry) -> new Group(entry.getKey().title(), entry.getKey().hint(), entry.getValue()))
			.toList();
	}

	private Heading due(LocalDate dueOn, LocalDate today) {
		if (dueOn == null) {
			return new Heading(this.words.of("tasklist.group.none"), null);
		}
		if (dueOn.isBefore(today)) {
			return new Heading(this.words.of("tasklist.group.overdue"), this.words.of("tasklist.group.overdue.hint"));
		}
		LocalDate sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
		if (!dueOn.isAfter(sunday)) {
			return new Heading(this.words.of("tasklist.group.thisWeek"), span(sunday.minusDays(6), sunday));
		}
		if (!dueOn.isAfter(sunday.plusDays(7))) {
			return new Heading(this.words.of("tasklist.group.nextWeek"), span(sunday.plusDays(1), sunday.plusDays(7)));
		}
		YearMonth month = YearMonth.from(dueOn);
		boolean isFirstHalf = dueOn.getDayOfMonth() <= 15;
		String title = this.words.of(isFirstHalf ? "tasklist.group.firstHalf" : "tasklist.group.secondHalf",
				month(month, today));
		return new Heading(title,
				isFirstHalf ? span(month.atDay(1), month.atDay(15)) : span(month.atDay(16), month.atEndOfMonth()));
	}

	private Heading ended(LocalDate endedOn, LocalDate today) {
		if (endedOn.equals(today)) {
			return new Heading(this.words.of("tasklist.group.today"), null);
		}
		return new Heading(this.words.of("tasklist.group.month", month(YearMonth.from(endedOn), today)), null);
	}

	private String month(YearMonth month, LocalDate today) {
		String name = this.words.of("tasklist.month." + month.getMonthValue());
		return (month.getYear() == today.getYear()) ? name
				: this.words.of("tasklist.group.ofYear", String.valueOf(month.getYear()), name);
	}

	private String span(LocalDate first, LocalDate last) {
		return this.words.of("tasklist.group.span", this.times.day(first), this.times.day(last));
	}

	private record Heading(String title, String hint) {
	}

	/** Lines of a page under one heading. */
	record Group(String title, String hint, List<TaskLine> lines) {
	}

}
