package org.banli.referral;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A transition of a referral as its history keeps it.
 *
 * @param username who entered it; {@code system} for what time itself did
 * @param fileHash the hash over the files of the referral as they were
 * @param clockCode the deadline under which it happened, null where none ran
 * @param clockDue when that deadline ended
 */
record ReferralHappening(long referralId, int seqNo, ReferralState fromState, ReferralEvent event,
		ReferralState toState, String username, String personName, String unitName, Instant happenedAt,
		LocalDate documentOn, String documentNumber, ReferralParty party, String counterpart, String fileHash,
		String clockCode, Instant clockDue, String remark) {
}
