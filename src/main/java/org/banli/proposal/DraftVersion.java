package org.banli.proposal;

import java.time.Instant;

/**
 * A text as it was sent on; never changed.
 *
 * @param onBehalfName the absent colleague for whom it was written, or null
 */
public record DraftVersion(long id, long assignmentId, int versionNo, String step, String content, String author,
		String authorName, Instant createdAt, String onBehalfName) {
}
