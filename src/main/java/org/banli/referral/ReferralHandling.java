package org.banli.referral;

/** The names that the diagrams of the referral and the code share. */
final class ReferralHandling {

	/** The process of level 1. */
	static final String PROCESS = "criminalReferral";

	static final String CASE_ID = "caseId";

	static final String UNIT_ID = "unitId";

	static final String REFERRAL_ID = "referralId";

	/** The first member of the team. */
	static final String TEAM_LEAD = "teamLead";

	/** The post of who decides: HEAD, or that of who presides in his place. */
	static final String CHIEF_POST = "chiefPost";

	/**
	 * Where the police's steps are done: its unit, or the bureau where it has no account.
	 */
	static final String POLICE_UNIT_ID = "policeUnitId";

	static final String POLICE_POST = "policePost";

	static final String PROCURATORATE_UNIT_ID = "procuratorateUnitId";

	static final String PROCURATORATE_POST = "procuratoratePost";

	/**
	 * What a step or part of the process came to: REPORTED, BELOW, APPROVED,
	 * NOT_APPROVED, RECEIVED, OVERDUE, SUPPLEMENT, OTHER_POLICE, FILED, REFUSED,
	 * RECONSIDER, SUPERVISION, RETURNED, PROSECUTED, ENDED.
	 */
	static final String OUTCOME = "referralOutcome";

	private ReferralHandling() {
	}

}
