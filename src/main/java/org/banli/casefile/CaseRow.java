package org.banli.casefile;

import java.time.LocalDate;

/** A line of the register of cases. */
public record CaseRow(long id, String clueNumber, String caseNumber, CaseKind kind, String title, CaseStatus status,
		CaseSource source, LocalDate receivedOn, LocalDate filedOn, String party, String leadOfficer, String coOfficer,
		String referralState) {

	public String reference() {
		return (this.caseNumber != null) ? this.caseNumber : this.clueNumber;
	}

}
