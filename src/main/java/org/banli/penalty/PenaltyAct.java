package org.banli.penalty;

/** The acts that the table of ranges knows, by the names it uses. */
enum PenaltyAct {

	/** 侵犯注册商标专用权. */
	TM_INFRINGEMENT,

	/** 冒充注册商标. */
	TM_PASSING_OFF,

	/** 将驰名商标字样用于宣传. */
	TM_WELL_KNOWN,

	/** 假冒专利. */
	PATENT_COUNTERFEIT,

	/** 混淆. */
	CONFUSION,

	/** 侵犯商业秘密. */
	TRADE_SECRET,

	/** 侵犯著作权. */
	COPYRIGHT,

	/** 妨害调查. */
	OBSTRUCTION,

	/** 专利标识标注不当. */
	PATENT_MARKING,

	/** 非正常申请专利. */
	PATENT_FILING

}
