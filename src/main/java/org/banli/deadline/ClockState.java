package org.banli.deadline;

/** Whether a clock runs, reached its end, or was taken back. */
enum ClockState {

	RUNNING, STOPPED, CANCELLED

}
