package org.banli.document;

import java.time.Instant;

/**
 * What a list shows of a stored document; its content is read apart.
 *
 * @param id its id
 * @param businessKey the business it belongs to
 * @param kind what it is, in the caller's words, such as replyLetter
 * @param title its title
 * @param unitCode the unit that issued it, or {@code null}
 * @param docNumber its document number, or {@code null}
 * @param mediaType media type of the content
 * @param sizeBytes size of the content
 * @param sha256 hash of the content in hexadecimal figures
 * @param createdAt when it was stored
 * @param createdBy who stored it
 */
public record StoredDocument(long id, String businessKey, String kind, String title, String unitCode, String docNumber,
		String mediaType, long sizeBytes, String sha256, Instant createdAt, String createdBy) {
}
