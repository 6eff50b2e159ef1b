package org.banli.identity;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A time for which somebody is away and a colleague stands in.
 *
 * @param fromOn the first day
 * @param toOn the last day
 * @param cancelledAt when it was ended before its time, null where it was not
 */
public record Absence(long id, long personId, String personName, long deputyId, String deputyName, LocalDate fromOn,
		LocalDate toOn, Instant createdAt, Instant cancelledAt) {

	/** Whether both are away or stand in on some common day. */
	boolean overlaps(LocalDate from, LocalDate to) {
		return !this.fromOn.isAfter(to) && !this.toOn.isBefore(from);
	}

	/** Whether the colleague stands in on a day. */
	public boolean isOn(LocalDate day) {
		return this.cancelledAt == null && overlaps(day, day);
	}

	/** Whether it is over or was ended on a day. */
	public boolean isOver(LocalDate day) {
		return this.cancelledAt != null || this.toOn.isBefore(day);
	}

}
