package org.banli.referral;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.banli.casefile.CaseFile;
import org.banli.criminal.OffenceCode;
import org.banli.shared.BusinessKey;

/**
 * One referral of a case.
 *
 * @param calledDocument the number of the opinion or order that calls for it, or null
 * @param test which of the two tests is met: T1 the threshold, T2 reasonable suspicion
 * @param policeUnitId the police's unit here, null where it has no account
 * @param procuratorateUnitId the procuratorate's unit here, null where it has no account
 * or has not been told
 * @param receivedOn the day on which the police that has it now received it
 * @param filingNumber the number of the decision to file (立案)
 * @param opinionNumber the number of the 检察意见 after a case was not prosecuted
 * @param fineBefore the fine that the bureau had imposed before the referral
 * @param fineOffset how much of it is offset against the criminal fine
 * @param lastSeq the number of the last event
 */
record Referral(long id, long caseId, int roundNo, long unitId, ReferralState state, ReferralCall calledBy,
		String calledDocument, Instant calledAt, String leadOfficer, String coOfficer, String thirdOfficer,
		ReferralTest test, OffenceCode offence, String facts, String evidence, String standard, String proposal,
		String reportedBy, Instant reportedAt, String decidedBy, String decidedName, String decidedTitle,
		Instant decidedAt, String decisionReason, String policeName, Long policeUnitId, String procuratorateName,
		Long procuratorateUnitId, String contactName, String contactPhone, String letterNumber, Instant sentAt,
		LocalDate copiedOn, LocalDate receivedOn, LocalDate filedOn, String filingNumber, LocalDate refusedOn,
		String refusalNumber, String opinionNumber, BigDecimal criminalFine, BigDecimal fineBefore,
		BigDecimal fineOffset, String resultNumber, int lastSeq) {

	/** The kind in the business keys of referrals; their files are attached there. */
	static final String KEY_KIND = "referral";

	/** What its clocks run on, and where its files are attached. */
	static BusinessKey key(long id) {
		return new BusinessKey(KEY_KIND, id);
	}

	BusinessKey key() {
		return key(this.id);
	}

	BusinessKey caseKey() {
		return CaseFile.key(this.caseId);
	}

	/** The team (专案组) by user names. */
	List<String> team() {
		return Stream.of(this.leadOfficer, this.coOfficer, this.thirdOfficer)
			.filter((member) -> member != null)
			.toList();
	}

}
