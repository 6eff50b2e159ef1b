package org.banli.casefile;

import java.time.Instant;

/**
 * Somebody asks to step back from a case (回避).
 *
 * @param isGranted null while nobody has decided
 */
public record CaseRecusalRequest(long id, long caseId, String username, String reason, Instant requestedAt,
		Boolean isGranted, Instant decidedAt) {
}
