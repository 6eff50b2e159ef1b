package org.banli.weighing;

import java.time.Instant;

import org.banli.criminal.ReferralOutcome;

/** An earlier check in the list of checks. */
public record CheckLine(long id, int checkNo, ReferralOutcome outcome, String article, boolean nearThreshold,
		String cause, String madeBy, Instant madeAt, String keptBy, String agreedBy) {
}
