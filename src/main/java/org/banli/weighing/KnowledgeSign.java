package org.banli.weighing;

/**
 * What shows that the party knew (明知), unless he proves otherwise: 法释〔2025〕5号 art 4.
 */
public enum KnowledgeSign {

	/** 商标被涂改、调换或者覆盖. */
	ALTERED_MARK,

	/** 伪造、涂改授权文件. */
	FORGED_AUTHORISATION,

	/** 曾因销售同一种商品受过处罚. */
	EARLIER_PENALTY,

	/** 无正当理由明显低于市场价格. */
	BELOW_MARKET,

	/** 被发现后转移、销毁，提供虚假证明. */
	MOVED_EVIDENCE,

	/** 其他. */
	OTHER

}
