package org.banli.organization;

/** What a person is in a unit; rights and task groups follow from it. */
public enum Post {

	/** 人大代表工委、政协提案委: sends, reviews, collects feedback. */
	SENDER,

	/** 政府办公室: assigns, decides returns and extensions, supervises. */
	DISPATCHER,

	/** 承办单位办公室: signs for, distributes, checks, numbers, seals, delivers. */
	UNIT_OFFICE,

	/** 经办人: writes. */
	DRAFTER,

	/** 科室负责人. */
	DIVISION_HEAD,

	/** 分管领导. */
	VICE_HEAD,

	/** 主要负责人: signs. */
	HEAD,

	/** 执法人员. */
	CASE_OFFICER,

	/** 办案机构负责人. */
	CASE_HEAD,

	/** 法制审核人员. */
	LEGAL_REVIEWER,

	/** 公安、检察联络人. */
	LIAISON,

	/** 代表、委员或集体提案的联系人. */
	PROPOSER,

	/** 审计督查, read-only. */
	AUDITOR,

	/** 系统管理员, no business rights. */
	ADMINISTRATOR

}
