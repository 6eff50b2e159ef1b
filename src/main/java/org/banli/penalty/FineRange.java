package org.banli.penalty;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Within which sums a fine must lie, and by which rule.
 *
 * @param rule the rule of the table that fired
 * @param on the day for which the law was looked up
 * @param from the lowest multiple, percentage or sum as the law says it
 * @param to the highest
 * @param base BUSINESS, GAINS or NONE: what multiples are of
 * @param amount the base in yuan, null where the range is one of sums
 * @param least the lowest fine in yuan
 * @param most the highest fine in yuan
 * @param orders what is to be ordered, codes parted by commas
 * @param confiscation what is to be confiscated, codes parted by commas
 */
record FineRange(String rule, LocalDate on, FineForm form, BigDecimal from, BigDecimal to, String base,
		BigDecimal amount, BigDecimal least, BigDecimal most, String orders, String confiscation, String article) {

	boolean contains(BigDecimal fine) {
		return fine.compareTo(this.least) >= 0 && fine.compareTo(this.most) <= 0;
	}

	boolean isBelow(BigDecimal fine) {
		return fine.compareTo(this.least) < 0;
	}

	/** Whether this range is lighter: the lower top, then the lower bottom. */
	boolean isLighterThan(FineRange other) {
		int byMost = this.most.compareTo(other.most);
		return byMost < 0 || (byMost == 0 && this.least.compareTo(other.least) < 0);
	}

}
