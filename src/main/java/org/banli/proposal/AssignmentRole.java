package org.banli.proposal;

/** What a unit is to a proposal. */
public enum AssignmentRole {

	MAIN, CO, SOLE, SPLIT;

	/**
	 * Whether the unit writes a letter to the proposers; a co-handler never answers them.
	 */
	public boolean answers() {
		return this != CO;
	}

}
