package org.banli.workflow;

/** What the user may do with a task that he may see. */
public enum TaskAccess {

	/** It is his: fill in, send, release, hand over. */
	MINE,

	/** Nobody has it and he may claim it. */
	CLAIMABLE,

	/** A colleague's, or his unit's: look only. */
	READ

}
