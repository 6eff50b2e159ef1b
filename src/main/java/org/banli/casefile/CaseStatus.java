package org.banli.casefile;

/** Where a case stands in the penalty procedure; in the order of the work. */
public enum CaseStatus {

	/** 核查中: a clue that two officers verify. */
	VERIFYING,

	/** 不予立案. */
	NOT_FILED,

	/** 移送其他机关. */
	TRANSFERRED,

	/** 调查取证. */
	INVESTIGATING,

	/** 审核中: the investigation is concluded. */
	REVIEWING,

	/** 已告知: notice of penalty is served. */
	NOTIFIED,

	/** 听证中. */
	HEARING,

	/** 待决定. */
	DECIDING,

	/** 已决定，待履行. */
	DECIDED,

	/** 履行完毕，待结案. */
	PERFORMED,

	/** 已结案. */
	CLOSED;

	/** Whether the bureau has not yet dealt with the conduct. */
	public boolean isOpen() {
		return this != NOT_FILED && this != TRANSFERRED && this != CLOSED;
	}

	/** Whether the conduct is still untreated, so that its amounts add to others. */
	public boolean isUntreated() {
		return this.compareTo(DECIDED) < 0 && this != NOT_FILED && this != TRANSFERRED;
	}

	/** Whether the case was filed (立案) and facts are still gathered. */
	public boolean isInvestigated() {
		return this == VERIFYING || this == INVESTIGATING;
	}

}
