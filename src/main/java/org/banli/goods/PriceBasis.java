package org.banli.goods;

/** Where the price of an item comes from, in the order of the law (法释〔2025〕5号 art 28). */
public enum PriceBasis {

	/** 已查清的实际销售平均价格. */
	SOLD,

	/** 标价. */
	LABEL,

	/** 市场中间价格. */
	MARKET

}
