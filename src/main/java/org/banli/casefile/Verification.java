package org.banli.casefile;

import java.time.Instant;
import java.time.LocalDate;

/** What two officers found out about a clue, as they sent it on. */
public record Verification(long id, long caseId, int verificationNo, String measures, String finding,
		boolean hasEvidence, boolean isPunishable, boolean isOurs, boolean isInTime, boolean isGraveHarm,
		FilingProposal proposal, NotFiledReason reasonCode, String transferTo, LocalDate identifiedFrom,
		LocalDate identifiedTo, String identification, String verifiedBy, String verifiedWith, Instant verifiedAt,
		Instant signedAt) {
}
