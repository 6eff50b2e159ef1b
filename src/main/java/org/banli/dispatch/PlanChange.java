package org.banli.dispatch;

import java.time.Instant;

/**
 * What a change on the board replaced.
 *
 * @param beforeBody the draft before, null where there was none
 * @param afterVersion the version of the draft that the change made
 */
record PlanChange(long id, String taskId, String username, String batch, String beforeBody, boolean wasSettled,
		boolean hasClaimed, int afterVersion, Instant changedAt) {
}
