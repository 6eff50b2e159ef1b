package org.banli.dispatch;

import java.util.List;

import org.banli.deadline.LightView;

/**
 * A proposal on the board.
 *
 * @param holder the colleague who has the task; null where the user may plan it
 * @param plan the draft's plan, or the proposed one while there is no draft
 * @param hasDraft whether somebody has planned already
 * @param main the unit that answers, by its short name
 * @param others the other units, by their short names
 * @param isKey whether it is a key item
 */
public record BoardLine(String taskId, long proposalId, String kind, String reference, String title, String proposers,
		String holder, LightView light, Plan plan, boolean hasDraft, String main, String others, boolean isKey,
		Suggestion.Confidence confidence, List<PlanConflict> conflicts, State state) {

	/** How a plan stands. */
	public enum State {

		/** Nobody has settled it. */
		OPEN,

		/** Somebody must look at it. */
		CONFLICT,

		/** It can be handed over. */
		SETTLED

	}

	public boolean isMine() {
		return this.holder == null;
	}

	/** Whether the proposed plan may be accepted without a look at each. */
	public boolean isSure() {
		return isMine() && this.state == State.OPEN
				&& (this.hasDraft ? this.plan.mode() != null : this.confidence == Suggestion.Confidence.HIGH);
	}

}
