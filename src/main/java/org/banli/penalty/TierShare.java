package org.banli.penalty;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The part of a legal range to which the fines of a tier belong, in hundredths of the
 * range.
 */
record TierShare(BigDecimal fromPercent, BigDecimal toPercent) {

	private static final BigDecimal HUNDRED = new BigDecimal(100);

	BigDecimal least(FineRange range) {
		return at(range, this.fromPercent).setScale(2, RoundingMode.CEILING);
	}

	BigDecimal most(FineRange range) {
		return at(range, this.toPercent).setScale(2, RoundingMode.FLOOR);
	}

	private static BigDecimal at(FineRange range, BigDecimal percent) {
		return range.least().add(range.most().subtract(range.least()).multiply(percent).divide(HUNDRED));
	}

	/**
	 * Whether a fine stands elsewhere; one below the legal minimum is none of its
	 * matters.
	 */
	boolean isOutside(BigDecimal fine, FineRange range) {
		return fine.compareTo(most(range)) > 0 || (!range.isBelow(fine) && fine.compareTo(least(range)) < 0);
	}

}
