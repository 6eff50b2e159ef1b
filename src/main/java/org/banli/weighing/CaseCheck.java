package org.banli.weighing;

import java.time.Instant;

import org.banli.criminal.OffenceCode;
import org.banli.criminal.ReferralOutcome;
import org.banli.criminal.Severity;

/**
 * A criminal check that was made of a case, and kept.
 *
 * @param facts what was weighed, as JSON
 * @param results what came out, as JSON
 * @param cause the change that made it necessary
 * @param keptReason why the case stays in the penalty route
 * @param agreedBy who signed as the second, null while nobody has
 */
public record CaseCheck(long id, long caseId, int checkNo, ReferralOutcome outcome, String article, String severity,
		boolean nearThreshold, OffenceCode offence, String facts, String results, String explanation, String cause,
		String madeBy, Instant madeAt, String keptReason, String keptBy, Instant keptAt, String agreedBy,
		Instant agreedAt) {

	public boolean isReferred() {
		return this.outcome == ReferralOutcome.REFER || this.outcome == ReferralOutcome.REFER_SUSPICION;
	}

	boolean isAgreed() {
		return this.agreedAt != null;
	}

	Severity tier() {
		return (this.severity == null) ? null : Severity.of(this.severity);
	}

}
