/**
 * The task lists and the one task page. Owns a projection of the engine's tasks
 * ({@code task_item}), written in the transaction of the engine's own task event, so that
 * list and engine cannot disagree; no screen queries the engine. What a task is about is
 * told by features through {@link org.banli.workflow.WorkDescribed}; the form on the page
 * is a {@link org.banli.workflow.TaskForm} of theirs.
 */
package org.banli.tasklist;
