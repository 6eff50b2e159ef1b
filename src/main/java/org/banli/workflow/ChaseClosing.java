package org.banli.workflow;

/** How a chase ended. */
public enum ChaseClosing {

	/** The task was done. */
	DONE,

	/** The task fell away. */
	CANCELLED,

	/** Who had asked took it as settled. */
	SETTLED

}
