package org.banli.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.banli.calendar.InvalidDeadline.Problem;
import org.springframework.stereotype.Component;

/**
 * Computes the last day of a period and explains it day by day.
 * <p>
 * The starting day is never counted, so a pause can only take effect on days after it;
 * this holds for months too. A number of months is first turned into the day that it
 * leads to; the days between are then counted like calendar days, so that a pause
 * lengthens the period by those of its days that the period meets, also when an earlier
 * pause has pushed the end into a later one. Last of all a period of days or months that
 * would end on a day off ends on the next day that is worked and not paused: nobody can
 * be asked to act on a day on which the period rests.
 */
@Component
public class DeadlineCalculator {

	/** The first year that a date may lie in. */
	public static final int FIRST_YEAR = 1900;

	/** The last year that a date may lie in. */
	public static final int LAST_YEAR = 2200;

	/** The most pauses that one deadline may have. */
	public static final int MOST_PAUSES = 200;

	private static final int MOST_YEARS = 30;

	private final WorkingDays workingDays;

	public DeadlineCalculator(WorkingDays workingDays) {
		this.workingDays = workingDays;
	}

	/**
	 * Computes a deadline.
	 * @param startsOn the day of the event that starts the period, itself not counted
	 * @param length the length, 1 or more
	 * @param unit what the length is counted in
	 * @param pauses times that are not counted, in any order and possibly overlapping
	 * @return the last day and its derivation
	 * @throws InvalidDeadline if a value breaks a rule
	 */
	public Deadline calculate(LocalDate startsOn, int length, LengthUnit unit, List<Pause> pauses) {
		List<Pause> given = (pauses != null) ? pauses : List.of();
		check(startsOn, length, unit, given);
		Period period = new Period(this.workingDays, startsOn, length, unit, given);
		return (unit == LengthUnit.MONTH) ? period.byMonths() : period.byDays();
	}

	private static void check(LocalDate startsOn, int length, LengthUnit unit, List<Pause> pauses) {
		List<Problem> problems = new ArrayList<>();
		checkDate(problems, "startsOn", startsOn);
		if (unit == null) {
			problems.add(Problem.of("unit", "deadline.error.required"));
		}
		if (length < 1) {
			problems.add(Problem.of("length", "deadline.error.lengthTooSmall"));
		}
		else if (unit != null && length > unit.longest()) {
			problems.add(Problem.of("length", "deadline.error.lengthTooGreat", unit.longest()));
		}
		if (pauses.size() > MOST_PAUSES) {
			problems.add(Problem.of("pauses", "deadline.error.tooManyPauses", MOST_PAUSES));
		}
		else {
			for (int i = 0; i < pauses.size(); i++) {
				checkPause(problems, "pauses[" + i + "]", pauses.get(i));
			}
		}
		if (!problems.isEmpty()) {
			throw new InvalidDeadline(problems);
		}
	}

	private static void checkPause(List<Problem> problems, String field, Pause pause) {
		if (pause == null) {
			problems.add(Problem.of(field, "deadline.error.required"));
			return;
		}
		boolean known = checkDate(problems, field + ".from", pause.from());
		known &= checkDate(problems, field + ".to", pause.to());
		if (known && !pause.to().isAfter(pause.from())) {
			problems.add(Problem.of(field + ".to", "deadline.error.toNotAfterFrom"));
		}
	}

	private static boolean checkDate(List<Problem> problems, String field, LocalDate date) {
		if (date == null) {
			problems.add(Problem.of(field, "deadline.error.required"));
			return false;
		}
		if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
			problems.add(Problem.of(field, "deadline.error.dateOutOfRange", FIRST_YEAR, LAST_YEAR));
			return false;
		}
		return true;
	}

	/** One computation; days are numbered from the starting day, which is 0. */
	private static final class Period {

		private final WorkingDays workingDays;

		private final LocalDate startsOn;

		private final int length;

		private final LengthUnit unit;

		private final List<Pause> pauses;

		private final int furthest;

		private final BitSet paused;

		private final List<DerivationDay> derivation = new ArrayList<>();

		private final Set<Integer> remarkedYears = new HashSet<>();

		Period(WorkingDays workingDays, LocalDate startsOn, int length, LengthUnit unit, List<Pause> pauses) {
			this.workingDays = workingDays;
			this.startsOn = startsOn;
			this.length = length;
			this.unit = unit;
			this.pauses = pauses.stream().sorted(Comparator.comparing(Pause::from)).toList();
			this.furthest = (int) ChronoUnit.DAYS.between(startsOn, startsOn.plusYears(MOST_YEARS));
			this.paused = new BitSet();
			this.pauses.forEach((pause) -> this.paused.or(daysOf(pause)));
		}

		Deadline byDays() {
			int day = 0;
			for (int left = this.length; left > 0;) {
				day = after(day);
				boolean counted = counts(day);
				if (counted) {
					left--;
				}
				derive(date(day), counted, reason(day, counted));
			}
			if (isWorked(day)) {
				return endingOn(date(day));
			}
			day = movedFrom(after(day));
			derive(date(day), false, DeadlineWords.word("calendar.moved", this.workingDays.reason(date(day))));
			return endingOn(date(day));
		}

		Deadline byMonths() {
			LocalDate unmoved = this.startsOn.plusMonths(this.length);
			boolean lastOfMonth = unmoved.getDayOfMonth() < this.startsOn.getDayOfMonth();
			derive(unmoved, true, DeadlineWords.word(lastOfMonth ? "calendar.monthsToLastDay" : "calendar.months",
					this.length, ChineseDates.dayAndWeekday(unmoved)));
			int day = 0;
			for (long left = ChronoUnit.DAYS.between(this.startsOn, unmoved); left > 0;) {
				day = after(day);
				if (!this.paused.get(day)) {
					left--;
				}
			}
			derivePauses(day);
			return endingOn(date(movedFrom(day)));
		}

		private void derivePauses(int last) {
			BitSet open = this.paused.get(0, last + 1);
			for (Pause pause : this.pauses) {
				BitSet days = daysOf(pause);
				days.and(open);
				open.andNot(days);
				String span = DeadlineWords.word("calendar.span", ChineseDates.day(pause.from()),
						ChineseDates.day(pause.to().minusDays(1)));
				this.derivation.add(new DerivationDay(pause.from(), false,
						days.isEmpty() ? DeadlineWords.word("calendar.pauseWithoutEffect", span)
								: DeadlineWords.word("calendar.pause", span, days.cardinality())));
			}
		}

		/** The first day from this one on that is worked and not paused. */
		private int movedFrom(int first) {
			int day = first;
			while (!isWorked(day) || this.paused.get(day)) {
				derive(date(day), false, this.paused.get(day) ? DeadlineWords.word("calendar.pausedDay")
						: DeadlineWords.word("calendar.skipped", this.workingDays.reason(date(day))));
				day = after(day);
			}
			return day;
		}

		private boolean counts(int day) {
			return !this.paused.get(day) && (this.unit == LengthUnit.DAY || isWorked(day));
		}

		private String reason(int day, boolean counted) {
			if (this.paused.get(day)) {
				return DeadlineWords.word("calendar.pausedDay");
			}
			String reason = this.workingDays.reason(date(day));
			if (!counted) {
				return DeadlineWords.word("calendar.off", reason);
			}
			return DeadlineWords.word((this.unit == LengthUnit.DAY) ? "calendar.countedDay" : "calendar.counted",
					reason);
		}

		private void derive(LocalDate date, boolean counted, String reason) {
			boolean said = !this.remarkedYears.add(date.getYear());
			this.derivation.add(new DerivationDay(date, counted, said ? reason : withRemark(reason, date.getYear())));
		}

		// The last line repeats the remark on the year of the due day: it is read first
		private Deadline endingOn(LocalDate dueOn) {
			int last = this.derivation.size() - 1;
			DerivationDay day = this.derivation.get(last);
			this.derivation.set(last,
					new DerivationDay(day.date(), day.counted(), withRemark(day.reason(), dueOn.getYear())));
			return new Deadline(dueOn, this.derivation);
		}

		private String withRemark(String reason, int year) {
			return this.workingDays.remark(year)
				.filter((remark) -> !reason.contains(remark))
				.map((remark) -> DeadlineWords.word("calendar.remarked", reason, remark))
				.orElse(reason);
		}

		private boolean isWorked(int day) {
			return this.workingDays.isWorkingDay(date(day));
		}

		private LocalDate date(int day) {
			return this.startsOn.plusDays(day);
		}

		private int after(int day) {
			if (day >= this.furthest) {
				throw new InvalidDeadline("pauses", "deadline.error.tooLong", MOST_YEARS);
			}
			return day + 1;
		}

		private BitSet daysOf(Pause pause) {
			BitSet days = new BitSet();
			int from = number(pause.from());
			int to = number(pause.to());
			if (to > from) {
				days.set(from, to);
			}
			return days;
		}

		private int number(LocalDate date) {
			long days = ChronoUnit.DAYS.between(this.startsOn, date);
			return (int) Math.max(1, Math.min(days, this.furthest + 1L));
		}

	}

}
