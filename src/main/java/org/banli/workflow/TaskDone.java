package org.banli.workflow;

/**
 * Somebody has completed a task; told inside the transaction, before the engine goes on,
 * so that whoever hears of the next tasks knows where they come from.
 *
 * @param reason the person's own words that belong to it, or null
 * @param isReturn whether the text goes back to who wrote it
 */
public record TaskDone(String by, String personName, String businessKey, String taskId, String step, String reason,
		boolean isReturn) {
}
