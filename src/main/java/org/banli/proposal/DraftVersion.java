package org.banli.proposal;

import java.time.Instant;

/** A text as it was sent on; never changed. */
public record DraftVersion(long id, long assignmentId, int versionNo, String step, String content, String author,
		String authorName, Instant createdAt) {
}
