package org.banli.proposal;

/** The names that the diagrams of a proposal's handling and the code share. */
final class ProposalHandling {

	/** The process of level 1. */
	static final String PROCESS = "proposalHandling";

	static final String PROPOSAL_ID = "proposalId";

	static final String ASSIGNMENT_ID = "assignmentId";

	static final String UNIT_ID = "unitId";

	static final String DISPATCHER_UNIT_ID = "dispatcherUnitId";

	static final String ASKS_CONFIRMED = "asksConfirmed";

	static final String ASSIGNMENT_DUE = "assignmentDue";

	static final String DIVISION_ID = "divisionId";

	static final String DRAFTER = "drafter";

	static final String HAS_CO_HANDLERS = "hasCoHandlers";

	static final String HAS_DIVISION_HEAD = "hasDivisionHead";

	static final String HAS_VICE_HEAD = "hasViceHead";

	static final String REPLY_DUE = "replyDue";

	static final String CO_OPINION_DUE = "coOpinionDue";

	static final String OPINION_APPROVED = "opinionApproved";

	static final String DRAFT_PASSED = "draftPassed";

	static final String REPLY_SIGNED = "replySigned";

	private ProposalHandling() {
	}

}
