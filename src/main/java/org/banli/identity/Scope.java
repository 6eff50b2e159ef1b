package org.banli.identity;

/** How far a right reaches. */
public enum Scope {

	/** Not at all. */
	NONE,

	/** What the person put forward or works on. */
	OWN,

	/** What belongs to the person's unit. */
	UNIT,

	/** Everything. */
	ALL

}
