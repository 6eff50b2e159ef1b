package org.banli.casefile;

/** Which right is said to be infringed. */
public enum RightKind {

	/** 注册商标. */
	TRADEMARK,

	/** 专利. */
	PATENT,

	/** 著作权. */
	COPYRIGHT,

	/** 商业秘密. */
	TRADE_SECRET,

	/** 地理标志. */
	GEOGRAPHICAL_INDICATION

}
