package org.banli.document;

/**
 * A document to be stored.
 *
 * @param businessKey the business it belongs to
 * @param kind what it is, in the caller's words, such as replyLetter
 * @param title its title
 * @param unitCode the unit that issued it, or {@code null}
 * @param docNumber its document number, or {@code null}
 * @param mediaType media type of the content
 * @param content the content
 * @param createdBy who stores it
 */
public record NewDocument(String businessKey, String kind, String title, String unitCode, String docNumber,
		String mediaType, byte[] content, String createdBy) {
}
