package org.banli.criminal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * A threshold beside what the facts say; only rows whose conditions are true are weighed.
 *
 * @param threshold the figure that counts for this party
 * @param ratio what part of the figure is reached: 1.08 is eight percent above it, cut
 * after six places, so that less than the figure is never 1
 * @param isFormer whether the text is no longer in force
 */
public record WeighedRule(CriminalThreshold row, BigDecimal actual, BigDecimal threshold, BigDecimal ratio, boolean met,
		boolean isFormer) {

	private static final int PLACES = 6;

	static WeighedRule of(CriminalThreshold row, BigDecimal actual, BigDecimal threshold, boolean isFormer) {
		return new WeighedRule(row, actual, threshold,
				actual.divide(threshold, PLACES, RoundingMode.DOWN).stripTrailingZeros(),
				actual.compareTo(threshold) >= 0, isFormer);
	}

	public LocalDate validFrom() {
		return this.row.validFrom();
	}

	/** What is missing, zero when it is reached. */
	public BigDecimal missing() {
		return this.threshold.subtract(this.actual).max(BigDecimal.ZERO);
	}

	boolean isNear(BigDecimal share) {
		return this.ratio.compareTo(share) >= 0;
	}

}
