package org.banli.intake;

/** Where a list is on its way into the register. */
public enum ImportState {

	/** Read and to be looked at; the register knows nothing of it. */
	DRAFT,

	/** Being registered; all of it or nothing. */
	COMMITTING,

	/** Registered as a whole. */
	COMMITTED,

	/** Refused while being registered; nothing of it is in the register. */
	FAILED,

	/** The application stopped while registering; nothing of it is in the register. */
	INTERRUPTED,

	/** Given up; nothing of it is in the register. */
	DISCARDED;

	/** Whether rows may still be mended, and the list committed. */
	public boolean isOpen() {
		return this == DRAFT || this == FAILED || this == INTERRUPTED;
	}

}
