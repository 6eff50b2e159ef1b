/**
 * The only owner of the process engine: starts processes, shows, claims and completes
 * tasks, and tells the rest of the product what happened in events of its own. A step of
 * a process is a {@link org.banli.workflow.TaskForm}: a form record, how it is prepared,
 * how it completes. What may happen next is in the diagrams under {@code bpmn/}, nowhere
 * else.
 */
package org.banli.workflow;
