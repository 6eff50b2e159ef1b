package org.banli.workflow;

import java.time.LocalDate;

/** An open task is due on another day, told inside the transaction that moves it. */
public record TaskDueMoved(String taskId, LocalDate dueOn) {
}
