package org.banli.proposal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.banli.identity.Action;
import org.banli.identity.CurrentUser;
import org.banli.identity.Holding;
import org.banli.identity.Rights;
import org.banli.identity.Scope;
import org.banli.organization.Post;

/**
 * What a reader who may know of a proposal sees of its inside. Drafts, reviews and signed
 * sheets are the drafting unit's own until the letter is delivered, and the auditors'; a
 * signed opinion is also for the unit it was written to and for the dispatcher; a
 * proposer sees the state and what was delivered to him.
 *
 * @param handling the units for which the reader works on proposals
 */
record ProposalSight(Set<Long> handling, boolean isAuditor, boolean isDispatcher, boolean isProposer) {

	static ProposalSight of(CurrentUser user) {
		Set<Long> handling = new LinkedHashSet<>();
		for (Holding holding : user.holdings()) {
			boolean works = Rights.scope(holding.post(), Action.VIEW_PROPOSAL) == Scope.UNIT;
			if (works && holding.post() != Post.SENDER) {
				handling.add(holding.unitId());
			}
		}
		return new ProposalSight(handling, user.has(Post.AUDITOR), user.has(Post.DISPATCHER),
				Rights.scope(user, Action.VIEW_PROPOSAL) == Scope.OWN);
	}

	/** Drafts, their reviews and the signed sheet of a unit. */
	boolean drafts(Assignment assignment) {
		return this.isAuditor || this.handling.contains(assignment.unitId());
	}

	/** A unit's letter to the proposers; null when it is not signed. */
	boolean letter(Assignment assignment, Letter letter) {
		return letter != null && (letter.deliveredOn() != null || drafts(assignment));
	}

	/** The signed opinion of a co-handler. */
	boolean opinion(Assignment co, List<Assignment> all) {
		return drafts(co) || this.isDispatcher || all.stream()
			.anyMatch((other) -> other.role() == AssignmentRole.MAIN && this.handling.contains(other.unitId()));
	}

	/** Papers between offices. */
	boolean officePapers() {
		return !this.isProposer;
	}

}
