package org.banli.workflow;

/** A task with its form and what the user may do with it. */
public record OpenTask(TaskContext context, TaskForm<?> form, TaskAccess access, WorkDescription work) {
}
