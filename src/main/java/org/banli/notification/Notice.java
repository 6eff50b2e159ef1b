package org.banli.notification;

import java.time.Instant;

/**
 * A notice as its recipient reads it.
 *
 * @param businessKey its matter, null where it tells of many
 * @param reference the number of its matter as people say it, null where it has no name
 * @param path where it leads
 * @param onBehalfOf the user name of the absent colleague in whose place the recipient is
 * told, or null
 * @param taskCount how many new tasks it tells of; 1 where it is about one thing
 */
public record Notice(long id, String recipient, NoticeKind kind, String businessKey, String path, String text,
		String quote, Instant createdAt, Instant readAt, String reference, String title, String onBehalfOf,
		String onBehalfName, int taskCount) {

	public boolean isRead() {
		return this.readAt != null;
	}

}
