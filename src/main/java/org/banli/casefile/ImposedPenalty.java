package org.banli.casefile;

import java.time.LocalDate;

/**
 * A penalty that the bureau imposed in a case of its own.
 *
 * @param effectiveOn the day on which it took effect
 * @param confiscation what it confiscates, in its words; null where it confiscates
 * nothing
 */
public record ImposedPenalty(long caseId, String docNumber, LocalDate effectiveOn, String act, String confiscation) {
}
