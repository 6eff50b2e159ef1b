package org.banli.proposal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.banli.deadline.ClockDerivation;
import org.banli.deadline.RunningClock;

/**
 * A clock as the page of a proposal shows it.
 *
 * @param unit whose clock it is, null where only one has it
 * @param used how much of its days has passed, in per cent; null where nothing runs
 * @param derivation why it ends on its day, null where it is not known
 */
public record ClockView(RunningClock clock, String unit, Integer used, ClockDerivation derivation) {

	static ClockView of(RunningClock clock, String unit, LocalDate today, ClockDerivation derivation) {
		Integer used = null;
		if (clock.isRunning() && clock.startsOn() != null && clock.dueOn() != null) {
			long total = Math.max(1, ChronoUnit.DAYS.between(clock.startsOn(), clock.dueOn()));
			long passed = Math.max(0, ChronoUnit.DAYS.between(clock.startsOn(), today));
			used = (int) Math.min(100, 100 * passed / total);
		}
		return new ClockView(clock, unit, used, derivation);
	}

	/** The ending of the meter's style class. */
	public String tone() {
		return this.clock.view().tone();
	}

}
