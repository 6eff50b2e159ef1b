package org.banli.proposal;

import org.banli.shared.Refused;

/** Somebody changed the proposal while it was being edited; both texts are shown. */
public class ProposalConflict extends Refused {

	private static final long serialVersionUID = 1L;

	private final transient Proposal now;

	ProposalConflict(Proposal now) {
		super("proposal.conflict");
		this.now = now;
	}

	/** The proposal as it stands now. */
	public Proposal now() {
		return this.now;
	}

}
