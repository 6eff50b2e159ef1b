package org.banli.workflow;

import java.time.Instant;

/** Somebody has given a task to a colleague; told inside the transaction. */
public record TaskHandedOver(String by, String personName, String businessKey, String taskId, String step,
		String receiver, Instant at) {
}
