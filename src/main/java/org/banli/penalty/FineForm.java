package org.banli.penalty;

/** How the law measures a fine. */
enum FineForm {

	/** Between two sums. */
	SUM,

	/** Times the base. */
	MULTIPLE,

	/** Hundredths of the base. */
	PERCENT,

	/** No fine. */
	NONE

}
