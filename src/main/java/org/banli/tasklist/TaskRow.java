package org.banli.tasklist;

import java.time.Instant;
import java.time.LocalDate;

/** A row of a list with the names of its unit and of who has it. */
record TaskRow(String taskId, String businessKey, String kind, String step, String reference, String title,
		String proposers, String unitFullName, String unitShortName, String candidateGroup, String assignee,
		String assigneeName, String clockCode, LocalDate dueOn, TaskState state, Instant createdAt, Instant endedAt) {
}
