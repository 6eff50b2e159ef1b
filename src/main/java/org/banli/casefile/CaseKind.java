package org.banli.casefile;

/** The kinds of cases that a bureau handles by the penalty procedure. */
public enum CaseKind {

	/** 商标侵权. */
	TM,

	/** 商标一般违法: passing off as registered, use of 驰名商标. */
	TM_G,

	/** 假冒专利. */
	PF,

	/** 地理标志. */
	GI,

	/** 著作权. */
	CR,

	/** 商业秘密. */
	TS,

	/** 不正当竞争（混淆）. */
	UC,

	/** 商标、专利代理违法. */
	AG

}
