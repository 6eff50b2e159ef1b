package org.banli.weighing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

import org.banli.criminal.OffenceCode;

/**
 * A change of the figures of the criminal law on its way.
 *
 * @param threshold the new figure, null where an old one only ends
 * @param replacedId the row that ends, null where none does
 * @param trial what a trial over the open cases found, as JSON; null before one
 */
public record ThresholdProposal(long id, OffenceCode offenceCode, String measure, BigDecimal threshold,
		String conditionText, String severity, String source, LocalDate validFrom, Long replacedId, String reason,
		String proposedBy, Instant proposedAt, String trial, String triedBy, Instant triedAt, String appliedBy,
		Instant appliedAt, String withdrawnBy, Instant withdrawnAt) {

	/** Whether nobody has applied or withdrawn it. */
	public boolean isOpen() {
		return this.appliedAt == null && this.withdrawnAt == null;
	}

}
