package org.banli.identity;

import java.time.Instant;

/**
 * A write of the API under its Idempotency-Key.
 *
 * @param status null while it is being answered
 * @param createdAt when it was begun; who began it is known by it
 */
record RememberedAnswer(String username, byte[] idempotencyKey, String requestHash, Integer status, String contentType,
		String body, String location, Instant createdAt) {
}
