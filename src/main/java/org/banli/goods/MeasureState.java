package org.banli.goods;

/** Where a measure stands. */
public enum MeasureState {

	/** The leader has not decided. */
	PROPOSED,

	/** Approved; two officers have to carry it out. */
	APPROVED,

	/** In force, or done. */
	IN_FORCE,

	/** Not approved; what was taken on the spot is lifted. */
	REFUSED,

	/** Approved but not carried out. */
	DROPPED,

	/** A hold whose time is over for all that it was over. */
	LAPSED

}
