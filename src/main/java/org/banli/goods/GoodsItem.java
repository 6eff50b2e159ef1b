package org.banli.goods;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * One item or one lot.
 *
 * @param mark the mark on it, null where there is none
 * @param unitPrice yuan, null while not known
 * @param place where it is now
 * @param keeper who keeps it now
 * @param measureId the measure it is under, null before the first
 * @param pendingId the measure that is proposed for it, null for none
 * @param hasOwnClock whether its seizure is counted apart from the others of the measure
 * @param isExtended whether its seizure was extended
 */
public record GoodsItem(long id, long caseId, int itemNo, String name, String mark, String specification,
		BigDecimal quantity, String unit, BigDecimal unitPrice, PriceBasis priceBasis, String place, String keeper,
		ItemState state, Long measureId, Long pendingId, boolean hasOwnClock, boolean isExtended, String registeredBy,
		Instant registeredAt, int version) {

	/** Quantity by price; null while the price is not known. */
	public BigDecimal amount() {
		return (this.unitPrice == null) ? null : this.quantity.multiply(this.unitPrice).stripTrailingZeros();
	}

	/** The quantity as people write it, with its unit: 12 双. */
	public String count() {
		return this.quantity.stripTrailingZeros().toPlainString() + " " + this.unit;
	}

	GoodsItem in(ItemState next) {
		return new GoodsItem(this.id, this.caseId, this.itemNo, this.name, this.mark, this.specification, this.quantity,
				this.unit, this.unitPrice, this.priceBasis, this.place, this.keeper, next, this.measureId,
				this.pendingId, this.hasOwnClock, this.isExtended, this.registeredBy, this.registeredAt, this.version);
	}

	/** The same under another measure, whose time begins anew. */
	GoodsItem under(long measure) {
		return new GoodsItem(this.id, this.caseId, this.itemNo, this.name, this.mark, this.specification, this.quantity,
				this.unit, this.unitPrice, this.priceBasis, this.place, this.keeper, this.state, measure,
				this.pendingId, false, false, this.registeredBy, this.registeredAt, this.version);
	}

	GoodsItem at(String newPlace, String newKeeper) {
		return new GoodsItem(this.id, this.caseId, this.itemNo, this.name, this.mark, this.specification, this.quantity,
				this.unit, this.unitPrice, this.priceBasis, newPlace, newKeeper, this.state, this.measureId,
				this.pendingId, this.hasOwnClock, this.isExtended, this.registeredBy, this.registeredAt, this.version);
	}

	GoodsItem counted(boolean apart, boolean extended) {
		return new GoodsItem(this.id, this.caseId, this.itemNo, this.name, this.mark, this.specification, this.quantity,
				this.unit, this.unitPrice, this.priceBasis, this.place, this.keeper, this.state, this.measureId,
				this.pendingId, apart, extended, this.registeredBy, this.registeredAt, this.version);
	}

	/** What its seizure's clock runs on. */
	String clockSubject() {
		return this.hasOwnClock ? "item:" + this.id : GoodsMeasure.subject(this.measureId);
	}

}
