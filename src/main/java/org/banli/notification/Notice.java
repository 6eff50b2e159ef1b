package org.banli.notification;

import java.time.Instant;

/**
 * A notice as its recipient reads it.
 *
 * @param reference the number of its matter as people say it, null where it has no name
 * @param path where it leads
 * @param onBehalfOf the user name of the absent colleague in whose place the recipient is
 * told, or null
 */
public record Notice(long id, String recipient, NoticeKind kind, String businessKey, String path, String text,
		String quote, Instant createdAt, Instant readAt, String reference, String title, String onBehalfOf,
		String onBehalfName) {

	public boolean isRead() {
		return this.readAt != null;
	}

}
