package org.banli.dispatch;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The handing over of many plans at once.
 *
 * @param assignedOn the day of assignment of all plans that do not name another
 * @param papersFault why there are no documents, null when there are or will be
 */
public record Run(long id, long unitId, String username, String personName, LocalDate assignedOn, State state,
		int total, String papersFault, Instant startedAt, Instant finishedAt) {

	/** How far a run is. */
	public enum State {

		/** It hands over, or makes its documents. */
		RUNNING,

		/** Somebody stopped it; it can go on. */
		STOPPED,

		/** Nothing waits any more. */
		DONE

	}

	public boolean isOpen() {
		return this.state != State.DONE;
	}

	/** What its documents are kept under. */
	public String businessKey() {
		return "dispatch:" + this.id;
	}

}
