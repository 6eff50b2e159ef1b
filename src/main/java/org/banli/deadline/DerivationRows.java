package org.banli.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.banli.calendar.CalendarException;
import org.banli.calendar.ChineseDates;
import org.banli.calendar.DeadlineCalculator;
import org.banli.calendar.DeadlineWords;
import org.banli.calendar.LengthUnit;
import org.banli.calendar.Pause;
import org.banli.calendar.WorkingDays;
import org.banli.deadline.ClockDerivation.Row;

/** Writes the derivation of one clock, line by line. */
class DerivationRows {

	private final DeadlineCalculator calculator;

	private final WorkingDays workingDays;

	private final ClockRule rule;

	private final List<Row> rows = new ArrayList<>();

	DerivationRows(DeadlineCalculator calculator, WorkingDays workingDays, ClockRule rule) {
		this.calculator = calculator;
		this.workingDays = workingDays;
		this.rule = rule;
	}

	DerivationRows startAndEnd(LocalDate startsOn, LocalDate computedDueOn) {
		add("start", ChineseDates.dayAndWeekday(startsOn),
				DeadlineWords.word("deadline.derivation.startWhy", this.rule.startingEvent()));
		add("length", this.rule.term(), DeadlineWords.word("deadline.derivation.lengthWhy", this.rule.legalBasis(),
				this.rule.titleAndVersion()));
		LocalDate withoutPauses = dueOn(startsOn);
		LocalDate unmoved = switch (this.rule.lengthUnit()) {
			case MONTH -> startsOn.plusMonths(this.rule.length());
			case DAY -> startsOn.plusDays(this.rule.length());
			case WORKING_DAY -> withoutPauses;
		};
		add("end", ChineseDates.dayAndWeekday(unmoved), endWhy(unmoved, withoutPauses, computedDueOn));
		return this;
	}

	private LocalDate dueOn(LocalDate startsOn) {
		return this.calculator.calculate(startsOn, this.rule.length(), this.rule.lengthUnit(), List.of()).dueOn();
	}

	private String endWhy(LocalDate unmoved, LocalDate withoutPauses, LocalDate computedDueOn) {
		if (!computedDueOn.equals(withoutPauses)) {
			return DeadlineWords.word("deadline.derivation.movedByPause", ChineseDates.dayAndWeekday(computedDueOn));
		}
		if (!computedDueOn.equals(unmoved)) {
			return DeadlineWords.word("deadline.derivation.moved", this.workingDays.reason(unmoved),
					ChineseDates.dayAndWeekday(computedDueOn));
		}
		return (this.rule.lengthUnit() == LengthUnit.WORKING_DAY)
				? DeadlineWords.word("deadline.derivation.nthWorkingDay", this.rule.length())
				: DeadlineWords.word("deadline.derivation.unmoved", this.workingDays.reason(unmoved));
	}

	DerivationRows pauses(List<ClockPause> pauses) {
		if (pauses.isEmpty()) {
			add("pause", DeadlineWords.word("deadline.derivation.none"), "");
		}
		for (ClockPause pause : pauses) {
			add("pause", span(pause),
					(pause.document() != null)
							? DeadlineWords.word("deadline.derivation.pauseWhy", pause.ground(), pause.document())
							: pause.ground());
		}
		return this;
	}

	private static String span(ClockPause pause) {
		if (pause.toOn() == null) {
			return DeadlineWords.word("deadline.derivation.pausedSince", ChineseDates.day(pause.fromOn()));
		}
		if (!pause.hasDays()) {
			return DeadlineWords.word("deadline.derivation.pausedSameDay", ChineseDates.day(pause.fromOn()));
		}
		Pause days = pause.toPause();
		return DeadlineWords.word("calendar.span", ChineseDates.day(days.from()),
				ChineseDates.day(days.to().minusDays(1)));
	}

	DerivationRows setByHand(LocalDate dueOn, LocalDate computedDueOn, String reason) {
		if (reason != null) {
			add("byHand", ChineseDates.dayAndWeekday(dueOn), DeadlineWords.word("deadline.derivation.byHandWhy", reason,
					ChineseDates.dayAndWeekday(computedDueOn)));
		}
		return this;
	}

	DerivationRows today(LocalDate today, LocalDate dueOn, String words) {
		return measured("today", today, dueOn, words);
	}

	DerivationRows stopped(LocalDate stoppedOn, LocalDate dueOn, String words) {
		return measured("stopped", stoppedOn, dueOn, words);
	}

	private DerivationRows measured(String key, LocalDate day, LocalDate dueOn, String words) {
		boolean late = day.isAfter(dueOn);
		add(key, DeadlineWords.word("deadline.derivation.measured", ChineseDates.dayAndWeekday(day), words),
				calendarBetween(late ? dueOn : day, late ? day : dueOn));
		return this;
	}

	ClockDerivation toDerivation() {
		return new ClockDerivation(this.rows);
	}

	private void add(String key, String value, String why) {
		this.rows.add(new Row(DeadlineWords.word("deadline.derivation." + key), value, why));
	}

	/** Which holidays the count of working days met, and which years it had to guess. */
	private String calendarBetween(LocalDate from, LocalDate to) {
		Map<String, List<CalendarException>> holidays = this.workingDays.exceptionsAfter(from, to)
			.stream()
			.collect(Collectors.groupingBy(CalendarException::name, LinkedHashMap::new, Collectors.toList()));
		List<String> parts = new ArrayList<>();
		holidays.forEach((name, days) -> parts.add(holiday(name, days)));
		List<String> remarks = this.workingDays.remarks(from, to);
		if (parts.isEmpty() && remarks.isEmpty()) {
			parts.add(DeadlineWords.word("deadline.derivation.noHolidays"));
		}
		parts.addAll(remarks);
		return DeadlineWords.word("deadline.derivation.calendar",
				String.join(DeadlineWords.word("deadline.derivation.partSeparator"), parts));
	}

	private String holiday(String name, List<CalendarException> days) {
		List<String> sides = new ArrayList<>();
		List<LocalDate> off = days.stream().filter((day) -> !day.worked()).map(CalendarException::date).toList();
		List<LocalDate> worked = days.stream().filter(CalendarException::worked).map(CalendarException::date).toList();
		if (!off.isEmpty()) {
			sides.add(DeadlineWords.word("deadline.derivation.daysOff", spans(off)));
		}
		if (!worked.isEmpty()) {
			sides.add(DeadlineWords.word("deadline.derivation.daysWorked",
					worked.stream()
						.map(ChineseDates::shortDay)
						.collect(Collectors.joining(DeadlineWords.word("deadline.derivation.daySeparator")))));
		}
		return DeadlineWords.word("deadline.derivation.holiday", name,
				String.join(DeadlineWords.word("deadline.derivation.sideSeparator"), sides));
	}

	/**
	 * Days off as spans; days off by themselves (a weekend) join what they lie between.
	 */
	private String spans(List<LocalDate> days) {
		List<String> spans = new ArrayList<>();
		LocalDate first = days.get(0);
		LocalDate last = first;
		for (LocalDate day : days.subList(1, days.size())) {
			if (this.workingDays.countAfter(last, day) > 0) {
				spans.add(span(first, last));
				first = day;
			}
			last = day;
		}
		spans.add(span(first, last));
		return String.join(DeadlineWords.word("deadline.derivation.daySeparator"), spans);
	}

	private static String span(LocalDate first, LocalDate last) {
		return first.equals(last) ? ChineseDates.shortDay(first)
				: DeadlineWords.word("calendar.span", ChineseDates.shortDay(first), ChineseDates.shortDay(last));
	}

}
