package org.banli.deadline;

import java.time.LocalDate;

/** A clock as stored; {@code pausedFrom} is the start of the pause that is still open. */
record ClockRow(long id, String businessKey, String subject, String code, long ruleId, LocalDate startsOn,
		LocalDate computedDueOn, LocalDate dueOn, String dueReason, ClockState state, LocalDate stoppedOn,
		String stopReason, int version, LocalDate pausedFrom) {

	boolean isSetByHand() {
		return this.dueReason != null;
	}

	/** The same after its end. */
	ClockRow stopped(LocalDate on) {
		return new ClockRow(this.id, this.businessKey, this.subject, this.code, this.ruleId, this.startsOn,
				this.computedDueOn, this.dueOn, this.dueReason, ClockState.STOPPED, on, null, this.version + 1,
				this.pausedFrom);
	}

}
