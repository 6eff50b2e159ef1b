package org.banli.deadline;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Something that happened to a clock, as recorded.
 *
 * @param onDay the day of the event, of a due date the day that was set
 * @param toDay of a time left out the first day that is counted again
 * @param moment the moment of the event where the clock runs by hours
 * @param ground why, as a code or in words
 * @param byWhom who approved an extension, else the account that did it; null where the
 * product did it by itself
 */
record ClockEvent(ClockEventKind kind, LocalDate onDay, LocalDate toDay, Instant moment, String ground, String document,
		String byWhom) {

	static ClockEvent of(ClockEventKind kind, LocalDate onDay, Instant moment) {
		return new ClockEvent(kind, onDay, null, moment, null, null, null);
	}

	static ClockEvent of(ClockEventKind kind, LocalDate onDay, String ground) {
		return new ClockEvent(kind, onDay, null, null, ground, null, null);
	}

	ClockEvent by(String somebody) {
		return new ClockEvent(this.kind, this.onDay, this.toDay, this.moment, this.ground, this.document,
				(this.byWhom != null) ? this.byWhom : somebody);
	}

}
