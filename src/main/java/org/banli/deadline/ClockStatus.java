package org.banli.deadline;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What the events of a clock come to by its rule.
 *
 * @param computed the end by the rule
 * @param due the end in force
 * @param dueReason who set it and why, null where it is that of the rule
 * @param pausedFrom the first day of the pause that lasts
 */
record ClockStatus(LocalDate startsOn, Instant startsAt, ClockEnd computed, ClockEnd due, String dueReason,
		LocalDate pausedFrom, ClockState state, LocalDate stoppedOn, Instant stoppedAt, String stopReason) {

	/**
	 * The same with an end by the rule as people know it: where nothing moves the end, a
	 * calendar that has changed since must not move it either.
	 */
	ClockStatus keeping(ClockEnd known) {
		return new ClockStatus(this.startsOn, this.startsAt, known, (this.dueReason != null) ? this.due : known,
				this.dueReason, this.pausedFrom, this.state, this.stoppedOn, this.stoppedAt, this.stopReason);
	}

}
