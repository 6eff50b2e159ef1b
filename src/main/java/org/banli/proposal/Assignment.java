package org.banli.proposal;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A unit's part in a proposal.
 *
 * @param dueOn the day on which the letter, or a co-handler's opinion, is due
 * @param drafter the user name of the drafter that the unit's office named
 */
public record Assignment(long id, long proposalId, long unitId, AssignmentRole role, ProposalStatus state,
		LocalDate assignedOn, LocalDate dueOn, Long divisionId, String drafter, String signedForBy,
		Instant signedForAt) {

	/** The part of the trail and of the clocks that is about this assignment. */
	public String subject() {
		return subject(this.id);
	}

	public static String subject(long id) {
		return "assignment:" + id;
	}

}
