package org.banli.workflow;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Something happened to a task, told inside the transaction in which it happens.
 *
 * @param assignee who has the task, or had it when it ended
 */
public record TaskEvent(Change change, String taskId, String step, String assignee, String candidateGroup,
		LocalDate dueOn, Instant at, WorkDescription work) {

	/** What happened. */
	public enum Change {

		CREATED, ASSIGNED, COMPLETED, CANCELLED

	}

}
