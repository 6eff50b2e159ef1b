package org.banli.referral;

/** What may happen to a referral, by the table of domain section 4.4. */
enum ReferralEvent {

	/** 提出移送: the criminal check, 检察意见, new evidence or an order says so. */
	CALLED,

	/** 开始核查. */
	VERIFICATION_BEGUN,

	/** 提交书面报告. */
	REPORTED,

	/** 两项标准都不到. */
	FOUND_BELOW_TESTS,

	/** 批准移送. */
	APPROVED,

	/** 不批准移送. */
	NOT_APPROVED,

	/** 三日内没有决定. */
	DECISION_OVERDUE,

	/** 送交移送卷. */
	SENT,

	/** 签收. */
	RECEIPT_SIGNED,

	/** 拒收. */
	RECEIPT_REFUSED,

	/** 开始审查. */
	REVIEW_BEGUN,

	/** 要求补正. */
	COMPLETION_ASKED,

	/** 补正送交. */
	COMPLETED,

	/** 转送其他公安机关. */
	HANDED_TO_OTHER_POLICE,

	/** 其他公安机关接收. */
	TAKEN_OVER,

	/** 不属公安管辖. */
	NOT_A_POLICE_MATTER,

	/** 审查期限已过. */
	LIMIT_PASSED,

	/** 立案. */
	FILED,

	/** 不予立案. */
	REFUSED,

	/** 提请复议. */
	RECONSIDERATION_REQUESTED,

	/** 建议立案监督. */
	SUPERVISION_REQUESTED,

	/** 期限已过，没有提请复议或者建议监督. */
	TERM_LAPSED,

	/** 要求说明不立案理由. */
	REASONS_ASKED,

	/** 理由成立. */
	REASONS_UPHELD,

	/** 通知立案. */
	FILING_ORDERED,

	/** 移交物品. */
	GOODS_HANDED,

	/** 转入侦查. */
	INVESTIGATION_BEGUN,

	/** 撤销案件. */
	DROPPED,

	/** 提起公诉. */
	PROSECUTED,

	/** 不起诉. */
	NOT_PROSECUTED,

	/** 判处罚金. */
	FINED,

	/** 免予刑事处罚. */
	EXEMPTED,

	/** 宣告无罪. */
	ACQUITTED,

	/** 退回行政程序. */
	RETURNED,

	/** 作出行政决定. */
	ADMIN_DECIDED,

	/** 回复. */
	REPLIED,

	/** 办结. */
	CLOSED

}
