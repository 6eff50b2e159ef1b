package org.banli.penalty;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * What two officers conclude of a case (调查终结报告).
 *
 * @param evidence a line for each piece: name and what it proves
 * @param businessAmount 违法经营额, null where there is none
 * @param isCounted whether 违法经营额 is the sum of the lines of the case, not typed
 * @param goodsValue value of the goods that are to be confiscated
 * @param grounds codes of {@link TierGround} parted by commas
 * @param tierReason why the grounds stand although the record of earlier penalties says
 * otherwise, or why the fine is not where its tier puts it; null where neither is so
 * @param rangeRule the rule by which the range was found, null where no fine is proposed
 * @param rangeOn the day of whose law the range is
 */
record Conclusion(long id, long caseId, int conclusionNo, DecisionKind proposal, PenaltyAct act, String inquiry,
		String facts, String evidence, String nature, String brokenRule, String penaltyRule, BigDecimal businessAmount,
		BigDecimal illegalGains, BigDecimal goodsValue, String amountEvidence, boolean isCounted, String grounds,
		PenaltyTier tier, String tierRule, String rangeRule, BigDecimal rangeLeast, BigDecimal rangeMost,
		String rangeArticle, LocalDate rangeOn, BigDecimal fine, String confiscation, String otherPenalties,
		boolean losesLicence, boolean isClosed, boolean isComplex, String discretion, String tierReason,
		String transferTo, String writtenBy, Instant writtenAt, Instant signedAt) {

	List<TierGround> groundList() {
		return this.grounds.isEmpty() ? List.of()
				: Arrays.stream(this.grounds.split(",")).map(TierGround::valueOf).toList();
	}

	BigDecimal fineOrZero() {
		return (this.fine == null) ? BigDecimal.ZERO : this.fine;
	}

}
