package org.banli.casefile;

/**
 * The deadlines of a case from clue to decision, by their codes in the table of rules.
 */
public enum CaseClock {

	/** Verify a clue, 市场监督管理行政处罚程序规定 art 18. */
	VERIFY("DL02"),

	/** Tell a real-name reporter, 市场监督管理投诉举报处理暂行办法 art 31. */
	TELL_REPORTER("DL03"),

	/** Decide, 市场监督管理行政处罚程序规定 art 64. */
	DECIDE("DL19");

	private final String code;

	CaseClock(String code) {
		this.code = code;
	}

	public String code() {
		return this.code;
	}

}
