package org.banli.deadline;

/** How far the text of a rule was read in its source. */
enum Certainty {

	/** The text was read. */
	SOURCED,

	/** Known in the field, text not read. */
	LIKELY,

	/** Differs by place or is disputed: ask the bureau's lawyer. */
	UNSURE

}
