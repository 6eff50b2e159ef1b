package org.banli.penalty;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The decision of a case (F9) and how it was carried out.
 *
 * @param tierReason why the fine is not where its tier puts it, or what the conclusion
 * says of its grounds
 * @param performance PERFORMED or ENFORCED, null while open
 */
record Decision(long id, long caseId, long conclusionId, DecisionKind kind, BigDecimal fine, String rangeRule,
		BigDecimal rangeLeast, BigDecimal rangeMost, String confiscation, String otherPenalties, String defence,
		String reasons, String tierReason, String ruleText, String performanceWay, String reconsiderationBody,
		String court, boolean isPublic, boolean isListed, LocalDate discussedOn, String discussedBy, String minutes,
		String decidedBy, LocalDate decidedOn, String docNumber, LocalDate servedOn, ServiceWay servedWay,
		String servedTo, LocalDate publishedOn, String publishedIn, String summary, String performance,
		LocalDate performedOn, LocalDate demandedOn, LocalDate demandEndsOn, String enforcementCourt,
		LocalDate enforcementFiledOn) {

	boolean isPenalty() {
		return this.kind == DecisionKind.PENALTY;
	}

}
