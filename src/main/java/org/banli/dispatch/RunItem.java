package org.banli.dispatch;

import java.time.Instant;

/**
 * One proposal of a run.
 *
 * @param draftVersion the version of the plan that is to be handed over
 * @param message why it was not handed over
 * @param endedBy who completed the task
 */
public record RunItem(long runId, int seq, String taskId, long proposalId, String reference, String title,
		int draftVersion, State state, String message, String endedBy, Instant endedAt) {

	/** What became of it. */
	public enum State {

		WAITING, DONE, REFUSED,

		/** The run was closed before its turn came. */
		LEFT

	}

}
