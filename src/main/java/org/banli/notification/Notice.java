package org.banli.notification;

import java.time.Instant;

/**
 * A notice as its recipient reads it.
 *
 * @param reference the number of its matter as people say it, null where it has no name
 * @param path where it leads
 */
public record Notice(long id, String recipient, NoticeKind kind, String businessKey, String path, String text,
		String quote, Instant createdAt, Instant readAt, String reference, String title) {

	public boolean isRead() {
		return this.readAt != null;
	}

}
