package org.banli.deadline;

import java.time.LocalDate;

import org.banli.calendar.Pause;

/** A pause as stored; {@code toOn} is null while it lasts. */
record ClockPause(long id, LocalDate fromOn, LocalDate toOn, String ground, String document) {

	/** Paused and resumed on one day leaves no day out. */
	boolean hasDays() {
		return this.toOn != null && this.toOn.isAfter(this.fromOn);
	}

	Pause toPause() {
		return new Pause(this.fromOn, this.toOn);
	}

}
