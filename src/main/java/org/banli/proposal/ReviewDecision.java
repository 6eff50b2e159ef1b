package org.banli.proposal;

/** The two outcomes of every review. */
public enum ReviewDecision {

	/** 同意. */
	AGREE,

	/** 退回. */
	RETURN

}
