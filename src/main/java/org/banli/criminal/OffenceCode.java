package org.banli.criminal;

/** A crime against intellectual property, articles 213 to 219之一 of the criminal law. */
public enum OffenceCode {

	/** 假冒注册商标罪. */
	TM_COUNTERFEIT("213"),

	/** 销售假冒注册商标的商品罪. */
	TM_SELL("214"),

	/** 非法制造、销售非法制造的注册商标标识罪. */
	TM_LABEL("215"),

	/** 假冒专利罪. */
	PATENT_COUNTERFEIT("216"),

	/** 侵犯著作权罪. */
	COPYRIGHT("217"),

	/** 销售侵权复制品罪. */
	COPYRIGHT_SELL("218"),

	/** 侵犯商业秘密罪. */
	TRADE_SECRET("219"),

	/** 为境外窃取、刺探、收买、非法提供商业秘密罪. */
	TRADE_SECRET_FOREIGN("219之一");

	private final String article;

	OffenceCode(String article) {
		this.article = article;
	}

	/** The article of the criminal law. */
	public String article() {
		return this.article;
	}

	/** Whether it is a crime only for somebody who knows (明知). */
	public boolean needsKnowledge() {
		return this == TM_SELL || this == COPYRIGHT_SELL;
	}

}
