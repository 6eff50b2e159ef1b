package org.banli.referral;

/** Where a referral stands, by the table of domain section 4.4. */
public enum ReferralState {

	/** 没有移送. */
	NONE(false),

	/** 已提出，成立专案组. */
	TEAM_FORMED(true),

	/** 专案组核查. */
	VERIFYING(true),

	/** 待决定. */
	REPORTED(true),

	/** 已批准，二十四小时内送交. */
	APPROVED(true),

	/** 不批准. */
	NOT_APPROVED(false),

	/** 已送交，待签收. */
	SENT(true),

	/** 公安已签收. */
	RECEIPTED(true),

	/** 补正材料. */
	SUPPLEMENTING(true),

	/** 转送其他公安机关. */
	WITH_OTHER_POLICE(true),

	/** 不属公安管辖. */
	NOT_POLICE_MATTER(true),

	/** 公安审查. */
	UNDER_REVIEW(true),

	/** 公安拒收或者逾期. */
	POLICE_OVERDUE(true),

	/** 公安立案. */
	FILED(true),

	/** 物品已移交. */
	GOODS_HANDED(true),

	/** 侦查. */
	INVESTIGATING(true),

	/** 不予立案. */
	REFUSED(true),

	/** 复议. */
	RECONSIDERING(true),

	/** 复议后仍不立案. */
	REFUSED_AGAIN(true),

	/** 已建议立案监督. */
	SUPERVISION_REQUESTED(true),

	/** 检察机关要求说明理由. */
	REASONS_ASKED(true),

	/** 不立案理由成立. */
	REASONS_UPHELD(true),

	/** 检察机关通知立案. */
	FILE_ORDERED(true),

	/** 撤销案件. */
	CASE_DROPPED(true),

	/** 不起诉. */
	NOT_PROSECUTED(true),

	/** 已提起公诉. */
	PROSECUTED(true),

	/** 已判处罚金. */
	CONVICTED_FINED(true),

	/** 免予刑事处罚. */
	EXEMPTED(true),

	/** 宣告无罪. */
	ACQUITTED(true),

	/** 退回行政程序. */
	RETURNED_TO_ADMIN(false),

	/** 已作行政决定. */
	ADMIN_DECIDED(false),

	/** 已回复. */
	REPLIED(false),

	/** 办结. */
	CLOSED(false);

	private final boolean isBlocking;

	ReferralState(boolean isBlocking) {
		this.isBlocking = isBlocking;
	}

	/** Whether no notice of penalty may go out meanwhile. */
	public boolean isBlocking() {
		return this.isBlocking;
	}

	/** Whether nothing more is to be done in this round. */
	public boolean isOver() {
		return this == NONE || this == NOT_APPROVED || this == CLOSED;
	}

	/** Whether the police or somebody after it has the case. */
	public boolean isSent() {
		return compareTo(SENT) >= 0;
	}

}
