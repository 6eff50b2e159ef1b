package org.banli.penalty;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A notice of penalty (行政处罚告知书).
 *
 * @param hearingRule by which rule there is or is no right to a hearing
 * @param hearingLimit from which sum on there is one
 * @param endsOn the last day for statement, defence and request of a hearing, null before
 * the service
 * @param answer what the party did, null while open
 * @param isAccepted whether what it said was accepted
 */
record Notice(long id, long caseId, long conclusionId, LocalDate noticedOn, boolean mayHear, String hearingRule,
		BigDecimal hearingLimit, LocalDate servedOn, ServiceWay servedWay, String servedTo, LocalDate endsOn,
		NoticeAnswer answer, LocalDate answeredOn, String statement, String recheck, Boolean isAccepted,
		String waiverDocument) {

	/** Whether the party may say nothing more to it. */
	boolean isOver(LocalDate today) {
		return this.answer == NoticeAnswer.WAIVED || (this.endsOn != null && today.isAfter(this.endsOn));
	}

}
