package org.banli.casefile;

/** What is to become of a clue. */
public enum FilingProposal {

	/** 立案. */
	FILED,

	/** 不予立案. */
	NOT_FILED,

	/** 移送其他机关. */
	TRANSFERRED

}
