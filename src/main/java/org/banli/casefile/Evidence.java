package org.banli.casefile;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A piece of evidence in the register of a case.
 *
 * @param method for a copy how it was made, for electronic data method, maker and time
 * @param collectedBy user name of the first officer who collected it
 * @param collectedWith user name of the second
 */
public record Evidence(long id, long caseId, int evidenceNo, EvidenceKind kind, String title, String proves,
		String origin, boolean isOriginal, String method, LocalDate collectedOn, String collectedBy,
		String collectedWith, Instant recordedAt, int version) {

	/** 07, as the lists write it. */
	public String number() {
		return (this.evidenceNo < 10) ? "0" + this.evidenceNo : String.valueOf(this.evidenceNo);
	}

	public String subject() {
		return "evidence:" + this.id;
	}

}
