package org.banli.workflow;

import java.time.LocalDate;

/** An open task of a matter, for the page of its record. */
public record TaskLink(String id, String step, String assignee, long unitId, LocalDate dueOn, TaskAccess access) {
}
