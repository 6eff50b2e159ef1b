package org.banli.proposal;

/** The two kinds that the government side handles alike. */
public enum ProposalKind {

	/** 人大代表建议. */
	SUGGESTION,

	/** 政协提案. */
	PROPOSAL

}
