package org.banli.penalty;

/** What a party did after a notice of penalty. */
enum NoticeAnswer {

	/** 逾期没有提出. */
	NOTHING,

	/** 书面放弃. */
	WAIVED,

	/** 陈述、申辩. */
	STATEMENT,

	/** 要求听证. */
	HEARING

}
