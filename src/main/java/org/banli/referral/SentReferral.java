package org.banli.referral;

import java.time.Instant;

import org.banli.criminal.OffenceCode;

/** A line of the list of referrals. */
record SentReferral(long id, long caseId, ReferralState state, String letterNumber, String bureau, String title,
		String party, OffenceCode offence, String policeName, Instant sentAt, Instant calledAt) {
}
