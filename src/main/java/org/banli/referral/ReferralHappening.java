package org.banli.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

import org.banli.shared.MovableClock;

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

	/**
	 * The last day of a deadline that ends with a day; null where it ends at a moment.
	 */
	public LocalDate clockDay() {
		LocalDateTime end = LocalDateTime.ofInstant(this.clockDue, MovableClock.ZONE);
		return end.toLocalTime().equals(LocalTime.MIDNIGHT) ? end.toLocalDate().minusDays(1) : null;
	}

}
