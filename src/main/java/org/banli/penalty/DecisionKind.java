package org.banli.penalty;

/** What may become of a case (市场监督管理行政处罚程序规定 art 60). */
enum DecisionKind {

	/** 给予行政处罚. */
	PENALTY,

	/** 不予行政处罚. */
	NO_PENALTY,

	/** 违法事实不能成立. */
	NOT_PROVEN,

	/** 移送其他部门. */
	TRANSFERRED,

	/** 移送司法机关. */
	REFERRED;

	/** Whether the bureau itself judges the amounts of the case. */
	boolean isOfAmounts() {
		return this != TRANSFERRED && this != REFERRED;
	}

}
