package org.banli.deadline;

import java.time.LocalDate;

import org.banli.calendar.Pause;

/**
 * A time that is not counted; {@code toOn} is null while it lasts.
 *
 * @param isExcluded whether it was left out afterwards, when it was over
 */
record ClockPause(LocalDate fromOn, LocalDate toOn, String ground, String document, boolean isExcluded) {

	/** Paused and resumed on one day leaves no day out. */
	boolean hasDays() {
		return this.toOn != null && this.toOn.isAfter(this.fromOn);
	}

	Pause toPause() {
		return new Pause(this.fromOn, this.toOn);
	}

}
