package org.banli.notification;

import java.time.Instant;

/**
 * A letter of the queue.
 *
 * @param messageId the same at every try, so that servers can tell a double
 * @param claim which try holds it while it is sent
 */
record OutgoingMail(long id, String recipient, String address, String subject, String body, String messageId,
		MailState state, int attempts, Instant dueAt, String claim, Instant sentAt, String lastError,
		Instant createdAt) {
}
