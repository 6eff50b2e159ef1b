package org.banli.casefile;

import java.time.Instant;

/**
 * A request to extend a deadline of a case.
 *
 * @param clockSubject what the clock runs on, as in {@code case:12}
 * @param isApproved null while nobody has decided
 */
public record CaseExtension(long id, long caseId, String clockSubject, String clockCode, String reason,
		String requestedBy, Instant requestedAt, Boolean isApproved, Instant decidedAt) {
}
