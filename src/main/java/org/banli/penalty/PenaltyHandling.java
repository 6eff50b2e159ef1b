package org.banli.penalty;

/** The names that the diagrams of penalties and the code share. */
final class PenaltyHandling {

	static final String CONCLUSION_SIGNED = "conclusionSigned";

	/** Whether review and leader let the proposal pass. */
	static final String PROPOSAL_APPROVED = "proposalApproved";

	/** Whether what is proposed is a penalty, of which the party must be told. */
	static final String PENALTY_PROPOSED = "penaltyProposed";

	/** Whether the party is told; not when the proposal is withdrawn. */
	static final String NOTICE_GIVEN = "noticeGiven";

	/** The moment after the last day for statement and defence. */
	static final String STATEMENT_END = "statementEnd";

	static final String HEARING_REQUESTED = "hearingRequested";

	static final String HEARING_HOST = "hearingHost";

	static final String HEARING_DUE = "hearingDue";

	static final String HEARING_HELD = "hearingHeld";

	/** The kind of the decision; nothing while none was taken. */
	static final String CASE_DECISION = "caseDecision";

	/** PERFORMED, NOT_PERFORMED or INSTALMENTS. */
	static final String PERFORMANCE = "performance";

	static final String DEMAND_DUE = "demandDue";

	static final String CLOSING_APPROVED = "closingApproved";

	private PenaltyHandling() {
	}

}
