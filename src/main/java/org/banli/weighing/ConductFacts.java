package org.banli.weighing;

import java.time.LocalDate;

/**
 * What the criminal law asks and no amount says; a value is null while it is not settled.
 *
 * @param conductTo the day on which the conduct ended (行为终了)
 * @param labelsOfOthers whether the labels sold were made by somebody else
 * @param knows whether the party knew (明知)
 * @param suspicion whether only police measures can settle a suspicion (国务院令第310号 art
 * 3(2))
 */
public record ConductFacts(long caseId, LocalDate conductFrom, LocalDate conductTo, Boolean makesGoods,
		Boolean sellsGoods, Boolean makesLabels, Boolean sellsLabels, Boolean labelsOfOthers, Boolean knows,
		String knowsGround, Boolean suspicion, String suspicionGround, Boolean othersPatent, Boolean holderBankruptcy,
		Boolean technicalMeasures, int version) {
}
