package org.banli.proposal;

import java.time.Instant;

/** What a reviewer decided about a version. */
public record Review(long id, long assignmentId, int versionNo, String step, ReviewDecision decision, String opinion,
		String reviewer, String reviewerName, String reviewerTitle, Instant reviewedAt) {
}
