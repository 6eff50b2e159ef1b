package org.banli.document;

import java.time.Instant;

/**
 * A paper that was issued.
 *
 * @param code what paper
 * @param versionNo the version of the text it was filled from
 * @param title its title as printed
 * @param docNumber its number, or {@code null}
 * @param pdfId the stored PDF
 * @param docxId the stored Word document of the same text
 * @param withdrawnReason why it was withdrawn, or {@code null}
 */
public record IssuedPaper(long id, String businessKey, String subject, String code, int versionNo, String title,
		String docNumber, long pdfId, long docxId, Instant issuedAt, String issuedBy, String withdrawnReason) {
}
