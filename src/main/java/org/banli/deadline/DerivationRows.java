package org.banli.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.banli.calendar.CalendarException;
import org.banli.calendar.ChineseDates;
import org.banli.calendar.DeadlineCalculator;
import org.banli.calendar.DeadlineWords;
import org.banli.calendar.Pause;
import org.banli.calendar.WorkingDays;
import org.banli.deadline.ClockDerivation.Row;
import org.banli.shared.MovableClock;

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
		addLength();
		LocalDate withoutPauses = dueOn(startsOn);
		LocalDate unmoved = switch (this.rule.lengthUnit().days()) {
			case MONTH -> startsOn.plusMonths(this.rule.length());
			case DAY -> startsOn.plusDays(this.rule.length());
			case WORKING_DAY -> withoutPauses;
		};
		add("end", ChineseDates.dayAndWeekday(unmoved), endWhy(unmoved, withoutPauses, computedDueOn));
		return this;
	}

	private LocalDate dueOn(LocalDate startsOn) {
		return this.calculator.calculate(startsOn, this.rule.length(), this.rule.lengthUnit().days(), List.of())
			.dueOn();
	}

	private String endWhy(LocalDate unmoved, LocalDate withoutPauses, LocalDate computedDueOn) {
		if (!computedDueOn.equals(withoutPauses)) {
			return DeadlineWords.word("deadline.derivation.movedByPause", ChineseDates.dayAndWeekday(computedDueOn));
		}
		if (!computedDueOn.equals(unmoved)) {
			return DeadlineWords.word("deadline.derivation.moved", this.workingDays.reason(unmoved),
					ChineseDates.dayAndWeekday(computedDueOn));
		}
		return (this.rule.lengthUnit() == ClockUnit.WORKING_DAY)
				? DeadlineWords.word("deadline.derivation.nthWorkingDay", this.rule.length())
				: DeadlineWords.word("deadline.derivation.unmoved", this.workingDays.reason(unmoved));
	}

	/** Start and end of a clock of hours, and what has extended it. */
	DerivationRows hours(ClockRow row, ClockHistory history) {
		add("start", minute(row.startsAt()),
				DeadlineWords.word("deadline.derivation.startAtWhy", this.rule.startingEvent()));
		addLength();
		add("end", minute(history.end(0).at()), DeadlineWords.word("deadline.derivation.hours"));
		return extensions(history);
	}

	private void addLength() {
		add("length", this.rule.term(), DeadlineWords.word("deadline.derivation.lengthWhy", this.rule.legalBasis(),
				this.rule.titleAndVersion()));
	}

	/** The times that were not counted, each with its ground and document. */
	DerivationRows timesOut(ClockHistory history) {
		List<ClockPause> times = history.pauses();
		if (times.isEmpty()) {
			add("pause", DeadlineWords.word("deadline.derivation.none"), "");
		}
		for (ClockPause time : times) {
			addChange(time.isExcluded() ? "excluded" : "pause", span(time),
					withDocument(PauseGround.wordsOf(time.ground()), time.document()));
		}
		return this;
	}

	/** Each extension with who approved it, and the end to which it led. */
	DerivationRows extensions(ClockHistory history) {
		List<ClockEvent> extensions = history.extensions();
		for (int i = 0; i < extensions.size(); i++) {
			ClockEvent extension = extensions.get(i);
			ClockEnd end = history.end(i + 1);
			addChange("extension", this.rule.extensionTerm(),
					DeadlineWords.word("deadline.derivation.extensionWhy",
							withDocument(extension.byWhom(), extension.document()),
							(end.at() != null) ? minute(end.at()) : ChineseDates.dayAndWeekday(end.on())));
		}
		return this;
	}

	private static String withDocument(String words, String document) {
		return (document != null) ? DeadlineWords.word("deadline.derivation.pauseWhy", words, document) : words;
	}

	private static String minute(Instant instant) {
		return ChineseDates.minute(LocalDateTime.ofInstant(instant, MovableClock.ZONE));
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

	DerivationRows setByHand(ClockRow row) {
		if (row.isSetByHand()) {
			boolean isInHours = row.isInHours();
			addChange("byHand", isInHours ? minute(row.dueAt()) : ChineseDates.dayAndWeekday(row.dueOn()),
					DeadlineWords.word("deadline.derivation.byHandWhy", row.dueReason(),
							isInHours ? minute(row.computedDueAt()) : ChineseDates.dayAndWeekday(row.computedDueOn())));
		}
		return this;
	}

	/** Where a clock of hours stands now, or stood when its work was done. */
	DerivationRows measuredAt(ClockRow row, Instant now, String words) {
		boolean isStopped = row.stoppedAt() != null;
		add(isStopped ? "stopped" : "now",
				DeadlineWords.word("deadline.derivation.measured", minute(isStopped ? row.stoppedAt() : now), words),
				"");
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
		this.rows.add(new Row(DeadlineWords.word("deadline.derivation." + key), value, why, false));
	}

	private void addChange(String key, String value, String why) {
		this.rows.add(new Row(DeadlineWords.word("deadline.derivation." + key), value, why, true));
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
