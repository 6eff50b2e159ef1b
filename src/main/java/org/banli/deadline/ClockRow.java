package org.banli.deadline;

import java.time.Instant;
import java.time.LocalDate;

import org.banli.shared.MovableClock;

/** A clock as stored; {@code pausedFrom} is the start of the pause that is still open. */
record ClockRow(long id, String businessKey, String subject, String code, long ruleId, int version, LocalDate startsOn,
		Instant startsAt, LocalDate computedDueOn, Instant computedDueAt, LocalDate dueOn, Instant dueAt,
		String dueReason, LocalDate pausedFrom, ClockState state, LocalDate stoppedOn, Instant stoppedAt,
		String stopReason) {

	static ClockRow of(long id, String businessKey, String subject, String code, long ruleId, int version,
			ClockStatus status) {
		return new ClockRow(id, businessKey, subject, code, ruleId, version, status.startsOn(), status.startsAt(),
				status.computed().on(), status.computed().at(), status.due().on(), status.due().at(),
				status.dueReason(), status.pausedFrom(), status.state(), status.stoppedOn(), status.stoppedAt(),
				status.stopReason());
	}

	boolean isSetByHand() {
		return this.dueReason != null;
	}

	boolean isInHours() {
		return this.startsAt != null;
	}

	/** The moment of the end, of a clock of days the midnight after its last day. */
	Instant endsAt() {
		return isInHours() ? this.dueAt : this.dueOn.plusDays(1).atStartOfDay(MovableClock.ZONE).toInstant();
	}

	ClockEnd computed() {
		return new ClockEnd(this.computedDueOn, this.computedDueAt);
	}

	/** The same after something happened to it. */
	ClockRow with(ClockStatus status) {
		return of(this.id, this.businessKey, this.subject, this.code, this.ruleId, this.version + 1, status);
	}

}
