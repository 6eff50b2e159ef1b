package org.banli.tasklist;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A row of the projection.
 *
 * @param dueOn {@link #NEVER} where the task has no due date
 */
record TaskItem(String taskId, String businessKey, String kind, String step, String reference, String title,
		String proposers, long unitId, String candidateGroup, String assignee, String clockCode, LocalDate dueOn,
		TaskState state, Instant createdAt, Instant endedAt, String completedBy) {

	/** Sorts after every due date. */
	static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

	/**
	 * Where a task stands in lists by due date: of two of one day, always the same first.
	 */
	static String sortKey(LocalDate dueOn, String taskId) {
		return dueOn + "/" + taskId;
	}

	String sortKey() {
		return sortKey(this.dueOn, this.taskId);
	}

}
