package org.banli.proposal;

import java.time.Instant;

/**
 * What a reviewer decided about a version.
 *
 * @param onBehalfName the absent colleague for whom he did, null where for himself
 */
public record Review(long id, long assignmentId, int versionNo, String step, ReviewDecision decision, String opinion,
		String reviewer, String reviewerName, String reviewerTitle, Instant reviewedAt, String onBehalfName) {
}
