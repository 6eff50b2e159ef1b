package org.banli.penalty;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * By what the range of a fine is looked up.
 *
 * @param conductTo the day on which the conduct ended, null while not known
 * @param business 违法经营额 in yuan, null where there is none
 * @param gains 违法所得 in yuan, null where there are none
 */
record PenaltyFacts(PenaltyAct act, LocalDate conductTo, BigDecimal business, BigDecimal gains, boolean isSerious,
		boolean isPerson) {
}
