package org.banli.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.OptionalInt;

import org.banli.calendar.WorkingDays;
import org.banli.shared.MovableClock;

/** At which step of its rule's escalation a running clock stands. */
final class Escalation {

	private static final int BEFORE_END = 0;

	private final WorkingDays workingDays;

	Escalation(WorkingDays workingDays) {
		this.workingDays = workingDays;
	}

	/**
	 * 0 before the end, 1 once it has passed, more with time; empty where it is early.
	 */
	OptionalInt step(ClockRow clock, ClockRule rule, Instant now) {
		if (!rule.isEscalated()) {
			return OptionalInt.empty();
		}
		return clock.isInHours() ? byHours(clock, rule, now)
				: byDays(clock, rule, LocalDate.ofInstant(now, MovableClock.ZONE));
	}

	private OptionalInt byHours(ClockRow clock, ClockRule rule, Instant now) {
		Duration left = Duration.between(now, clock.dueAt());
		if (left.isNegative()) {
			return OptionalInt.of(afterEnd(left.negated().toHours(), rule));
		}
		boolean isNear = rule.escalateBefore() != null && left.compareTo(Duration.ofHours(rule.escalateBefore())) <= 0;
		return isNear ? OptionalInt.of(BEFORE_END) : OptionalInt.empty();
	}

	private OptionalInt byDays(ClockRow clock, ClockRule rule, LocalDate today) {
		if (today.isAfter(clock.dueOn())) {
			// The first day after the end is no whole day late yet, nor are days off
			return OptionalInt.of(afterEnd(Math.max(0, days(clock.dueOn(), today, rule) - 1), rule));
		}
		boolean isNear = rule.escalateBefore() != null && days(today, clock.dueOn(), rule) <= rule.escalateBefore();
		return isNear ? OptionalInt.of(BEFORE_END) : OptionalInt.empty();
	}

	private long days(LocalDate from, LocalDate to, ClockRule rule) {
		return (rule.lengthUnit() == ClockUnit.WORKING_DAY) ? this.workingDays.countAfter(from, to)
				: ChronoUnit.DAYS.between(from, to);
	}

	private static int afterEnd(long wholeUnits, ClockRule rule) {
		return (rule.escalateEvery() == null) ? 1 : (int) (wholeUnits / rule.escalateEvery()) + 1;
	}

}
