package org.banli.proposal;

import java.util.List;

/**
 * A proposal as a list brings it; null is not said.
 *
 * @param proposerCount how many put it forward, named or not
 * @param proposed how the list would assign it
 * @param wished which units the proposer wishes
 * @param namesWritten the first proposer and the others as the list writes them, before
 * names were parted, or null
 */
public record ListedProposal(ProposalKind kind, String session, String number, String title, String leadProposer,
		List<String> coProposers, Integer proposerCount, Boolean isKey, String sector, String body,
		ProposedAssignment proposed, WishedUnits wished, List<String> namesWritten) {

	public ListedProposal {
		coProposers = List.copyOf(coProposers);
	}

	/** What tells it from every other one. */
	public Identity identity() {
		return new Identity(this.kind, SessionName.parse(this.session).key(), ProposalForm.number(this.number));
	}

	/** A number as it counts: 0021 and 21 are the same, though each stays as written. */
	public static String withoutZeros(String number) {
		return number.replaceFirst("^0+(?=.)", "");
	}

	/** A number of a session, whichever way the session is spelt. */
	public record Identity(ProposalKind kind, String sessionKey, String number) {
	}

}
