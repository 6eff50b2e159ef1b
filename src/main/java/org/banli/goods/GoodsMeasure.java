package org.banli.goods;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

import org.banli.shared.MovableClock;

/**
 * A measure over one or many items.
 *
 * @param isUrgent whether it was taken on the spot and approved afterwards
 * @param proposedBy the first of its two officers
 * @param proposedWith the second
 * @param decidedName the leader as he signs
 * @param takenAt when it took effect, null before
 * @param holder whose hands the goods came from
 * @param proceeds what a pre-disposal has brought
 * @param docNumber the number of its paper
 */
public record GoodsMeasure(long id, long caseId, int measureNo, MeasureKind kind, MeasureState state, String reason,
		String legalBasis, boolean isUrgent, String proposedBy, String proposedWith, Instant proposedAt,
		String decidedBy, String decidedName, Instant decidedAt, Instant takenAt, String place, String keeper,
		String holder, Boolean isHolderSigned, BigDecimal proceeds, String docNumber, int version) {

	static String subject(long id) {
		return "measure:" + id;
	}

	/** What its clock runs on. */
	public String subject() {
		return subject(this.id);
	}

	/** The day on which it took effect. */
	public LocalDate takenOn() {
		return (this.takenAt == null) ? null : this.takenAt.atZone(MovableClock.ZONE).toLocalDate();
	}

	GoodsMeasure decided(MeasureState next, String by, String name, Instant at) {
		return new GoodsMeasure(this.id, this.caseId, this.measureNo, this.kind, next, this.reason, this.legalBasis,
				this.isUrgent, this.proposedBy, this.proposedWith, this.proposedAt, by, name, at, this.takenAt,
				this.place, this.keeper, this.holder, this.isHolderSigned, this.proceeds, this.docNumber, this.version);
	}

	GoodsMeasure in(MeasureState next) {
		return decided(next, this.decidedBy, this.decidedName, this.decidedAt);
	}

	GoodsMeasure taken(Taking taking, Instant at) {
		return new GoodsMeasure(this.id, this.caseId, this.measureNo, this.kind, this.state, this.reason,
				this.legalBasis, this.isUrgent, this.proposedBy, taking.with(), this.proposedAt, this.decidedBy,
				this.decidedName, this.decidedAt, at, taking.place(), taking.keeper(), taking.holder(),
				taking.isHolderSigned(), taking.proceeds(), this.docNumber, this.version);
	}

	GoodsMeasure numbered(String number) {
		return new GoodsMeasure(this.id, this.caseId, this.measureNo, this.kind, this.state, this.reason,
				this.legalBasis, this.isUrgent, this.proposedBy, this.proposedWith, this.proposedAt, this.decidedBy,
				this.decidedName, this.decidedAt, this.takenAt, this.place, this.keeper, this.holder,
				this.isHolderSigned, this.proceeds, number, this.version);
	}

	/**
	 * How it was carried out.
	 *
	 * @param with user name of the second officer
	 * @param place where the goods are kept, or went
	 * @param keeper who keeps them
	 */
	record Taking(String with, String place, String keeper, String holder, boolean isHolderSigned,
			BigDecimal proceeds) {
	}

	public boolean isOpen() {
		return this.state == MeasureState.PROPOSED || this.state == MeasureState.APPROVED;
	}

}
