package org.banli.casefile;

import java.time.Instant;
import java.time.LocalDate;

import org.banli.shared.BusinessKey;

/**
 * One infringement case from its clue on.
 *
 * @param clueNumber the number in the register of clues
 * @param caseNumber 立案号, null before the case is filed
 * @param conductTo the day on which the conduct ended (行为终了), null while not known
 * @param leadOfficer user name of the first officer (主办), null before he is named
 * @param coOfficer user name of the second officer (协办), null before he is named
 * @param referralState the state of the referral to the police by the table of domain
 * section 4.4, {@code NONE} where there is none
 */
public record CaseFile(long id, long unitId, String clueNumber, String caseNumber, CaseKind kind, String title,
		CaseStatus status, CaseSource source, String channel, LocalDate receivedOn, String act, String place,
		String platform, String link, String campaign, LocalDate conductFrom, LocalDate conductTo, String causeCode,
		String leadOfficer, String coOfficer, LocalDate filedOn, LocalDate closedOn, String referralState,
		String registeredBy, Instant registeredAt, int version) {

	/** The kind in the business keys of cases. */
	public static final String KEY_KIND = "case";

	/** No referral is under way and none ever was. */
	public static final String NO_REFERRAL = "NONE";

	public static BusinessKey key(long id) {
		return new BusinessKey(KEY_KIND, id);
	}

	public BusinessKey businessKey() {
		return key(this.id);
	}

	/** 立案号, or the number of the clue. */
	public String reference() {
		return (this.caseNumber != null) ? this.caseNumber : this.clueNumber;
	}

	public boolean isOfficer(String username) {
		return username != null && (username.equals(this.leadOfficer) || username.equals(this.coOfficer));
	}

	public boolean isFiled() {
		return this.filedOn != null;
	}

}
