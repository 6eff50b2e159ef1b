package org.banli.deadline;

/** What can happen to a clock. */
enum ClockEventKind {

	STARTED(true),

	/** It rests from a day on. */
	PAUSED(false),

	/** It goes on. */
	RESUMED(true),

	/** A time that is over is left out. */
	EXCLUDED(true),

	/** It is extended as its rule allows. */
	EXTENDED(true),

	/** Somebody has set another end. */
	DUE_SET(false),

	STOPPED(false),

	CANCELLED(false);

	private final boolean isMovingEnd;

	ClockEventKind(boolean isMovingEnd) {
		this.isMovingEnd = isMovingEnd;
	}

	/** Whether the end by the rule may be another afterwards. */
	boolean isMovingEnd() {
		return this.isMovingEnd;
	}

}
