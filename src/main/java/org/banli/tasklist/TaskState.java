package org.banli.tasklist;

/** Where a task of the lists stands. */
public enum TaskState {

	/** Nobody has it. */
	UNCLAIMED,

	/** Somebody has it. */
	CLAIMED,

	/** Completed. */
	DONE,

	/** Ended by the process; nobody completed it. */
	CANCELLED

}
