package org.banli.penalty;

import java.time.Instant;

/**
 * A review of a conclusion.
 *
 * @param ground why it is a legal review, null where it is a case review
 */
record Review(long id, long conclusionId, Stage stage, String ground, Outcome outcome, String opinion,
		String reviewedBy, Instant reviewedAt) {

	enum Stage {

		BEFORE_NOTICE, AFTER_HEARING

	}

	enum Outcome {

		/** 同意. */
		AGREE,

		/** 纠正. */
		CORRECT,

		/** 补充调查. */
		SUPPLEMENT

	}

	boolean isLegal() {
		return this.ground != null;
	}

}
