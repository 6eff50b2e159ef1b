package org.banli.penalty;

import java.math.BigDecimal;
import java.util.Optional;

/** Whether a fine lies where it may. */
final class FineCheck {

	private FineCheck() {
	}

	/**
	 * What is wrong with a fine.
	 * @param fine null or zero where none is imposed
	 * @return the key of the words, which name the range; empty when all is well
	 */
	static Optional<String> problem(BigDecimal fine, FineRange range, TierFound tier) {
		boolean hasFine = fine != null && fine.signum() > 0;
		if (hasFine && range.form() == FineForm.NONE) {
			return Optional.of("penalty.fine.none");
		}
		if (hasFine && fine.compareTo(range.most()) > 0) {
			return Optional.of("penalty.fine.above");
		}
		boolean isBelow = range.isBelow(hasFine ? fine : BigDecimal.ZERO);
		return (isBelow && !tier.mayGoBelow() && tier.tier() != PenaltyTier.MAY_WAIVE)
				? Optional.of("penalty.fine.below") : Optional.empty();
	}

}
