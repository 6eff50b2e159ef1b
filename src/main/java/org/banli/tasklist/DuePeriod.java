package org.banli.tasklist;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The stretches of due dates by which open tasks are narrowed. */
public enum DuePeriod {

	/** Past the due date. */
	OVERDUE,

	/** Due today. */
	TODAY,

	/** Due from today to Sunday. */
	WEEK,

	/** Due in the month of today, from today on. */
	MONTH,

	/** Without a due date. */
	NONE;

	/** The name in addresses: {@code week}. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	static Optional<DuePeriod> of(String code) {
		return Stream.of(values()).filter((period) -> period.code().equals(code)).findFirst();
	}

	TaskRange range(LocalDate today, boolean isBackwards) {
		LocalDate from = switch (this) {
			case OVERDUE -> null;
			case TODAY, WEEK, MONTH -> today;
			case NONE -> TaskItem.NEVER;
		};
		LocalDate to = switch (this) {
			case OVERDUE -> today;
			case TODAY -> today.plusDays(1);
			case WEEK -> today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
			case MONTH -> today.with(TemporalAdjusters.firstDayOfNextMonth());
			case NONE -> null;
		};
		// a day alone sorts before every key of the day
		return new TaskRange((from == null) ? null : from.toString(), (to == null) ? null : to.toString(), isBackwards);
	}

}
