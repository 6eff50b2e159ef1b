package org.banli.weighing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A line of the amounts of a case.
 *
 * @param origin where it comes from: from whom, to whom, which store
 * @param unitPrice yuan; null where the price is the average of what was sold, or not
 * known
 * @param removedAt when it was taken out, null while it counts
 */
public record AmountLine(long id, long caseId, AmountKind kind, LocalDate fromOn, LocalDate toOn, String origin,
		String goods, BigDecimal quantity, String unit, PriceBasis priceBasis, BigDecimal unitPrice, Long evidenceId,
		String enteredBy, Instant enteredAt, String removedBy, Instant removedAt, int version) {

	boolean isRemoved() {
		return this.removedAt != null;
	}

	/** What has one price: the same goods in the same unit. */
	record Goods(String name, String unit) {
	}

	Goods goodsKey() {
		return new Goods(this.goods.strip(), this.unit.strip());
	}

}
