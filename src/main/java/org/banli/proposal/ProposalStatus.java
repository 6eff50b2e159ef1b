package org.banli.proposal;

/**
 * Where a proposal, or the part of one unit, stands; in the order of the work. A proposal
 * stands where its slowest answering unit does.
 */
public enum ProposalStatus {

	/** 已立案, waiting for assignment. */
	FILED,

	/** 已交办. */
	DISPATCHED,

	/** 已签收. */
	SIGNED_FOR,

	/** 办理中: the unit's own part is written, or an opinion was sent back. */
	IN_HANDLING,

	/** 会办意见已汇总. */
	CO_OPINIONS_COLLECTED,

	/** 已成稿. */
	DRAFTED,

	/** 已核稿. */
	CHECKED,

	/** 分管领导已审批. */
	COUNTERSIGNED,

	/** 已签发. */
	SIGNED,

	/** 已编号. */
	NUMBERED,

	/** 已用印. */
	SEALED,

	/** 已送达. */
	DELIVERED,

	/** 已办结. */
	CLOSED

}
