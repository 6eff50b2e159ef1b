package org.banli.casefile;

import java.time.LocalDate;

/**
 * An earlier penalty of a party.
 *
 * @param isCriminal a judgment, not a decision of an authority
 * @param effectiveOn the day on which it took effect
 */
public record PriorPenalty(long id, long partyId, PenaltyField field, boolean isCriminal, String docNumber,
		LocalDate effectiveOn, String act) {
}
