package org.banli.penalty;

/** The step of the ladder of discretion that a case stands on. */
enum PenaltyTier {

	/** 不予处罚. */
	NONE,

	/** 可以不予处罚. */
	MAY_WAIVE,

	/** 从轻或者减轻. */
	LIGHTER,

	/** 一般. */
	NORMAL,

	/** 从重. */
	HEAVIER

}
