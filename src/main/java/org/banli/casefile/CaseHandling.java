package org.banli.casefile;

/**
 * The names that the diagrams of a case from clue to investigation and the code share.
 */
public final class CaseHandling {

	/** The process of level 1. */
	static final String PROCESS = "caseHandling";

	/** What the criminal check or an opinion of the procuratorate starts: 发现涉嫌犯罪. */
	public static final String CRIME_SUSPECTED = "crimeSuspected";

	/** What the end of a referral tells those who waited for it: 移送终结. */
	public static final String REFERRAL_ENDED = "referralEnded";

	public static final String CASE_ID = "caseId";

	public static final String UNIT_ID = "unitId";

	/** The post of the leader who approves for the bureau: VICE_HEAD or HEAD. */
	public static final String LEADER_POST = "leaderPost";

	public static final String LEAD_OFFICER = "leadOfficer";

	public static final String CO_OFFICER = "coOfficer";

	static final String VERIFICATION_SIGNED = "verificationSigned";

	/** What the leader decides on a clue: FILED, NOT_FILED, TRANSFERRED, RETURNED. */
	static final String FILING = "filing";

	/** The process by which a reporter is told. */
	static final String REPORTER_NOTICE = "reporterNotice";

	/** The process by which a deadline is extended. */
	static final String EXTENSION = "deadlineExtension";

	static final String EXTENSION_ID = "extensionId";

	static final String EXTENSION_DUE = "extensionDue";

	static final String EXTENSION_APPROVED = "extensionApproved";

	/** The process by which somebody steps back from a case. */
	static final String RECUSAL_PROCESS = "caseRecusal";

	static final String RECUSAL_ID = "recusalId";

	static final String RECUSAL_DUE = "recusalDue";

	/** What the leader decides on a recusal: REPLACE, GRANTED or REFUSED. */
	static final String RECUSAL = "recusal";

	private CaseHandling() {
	}

}
