package org.banli.dispatch;

import java.time.LocalDate;

import org.banli.proposal.AssignmentRole;
import org.banli.proposal.HandlingMode;

/** The rows that the documents of a run are made of. */
final class PaperRow {

	private PaperRow() {
	}

	/** A proposal that was handed over. */
	record Matter(long id, String kind, String sessionText, String number, String title, String proposers,
			HandlingMode mode) {
	}

	/** A unit's part in one. */
	record Share(long id, long proposalId, long unitId, AssignmentRole role, LocalDate dueOn) {
	}

	/**
	 * An ask with an assignment that it was given to.
	 *
	 * @param assignmentId null where nobody has it
	 */
	record Given(long proposalId, int no, String text, Long assignmentId) {
	}

}
