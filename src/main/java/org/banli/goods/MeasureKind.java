package org.banli.goods;

/** What is decided over items. */
public enum MeasureKind {

	/** 先行登记保存, 市场监督管理行政处罚程序规定 arts 33 to 35. */
	HOLD(ItemState.HELD, "DL07"),

	/** 查封, arts 36 to 40. */
	SEAL(ItemState.SEALED, "DL09"),

	/** 扣押, arts 36 to 40. */
	SEIZE(ItemState.SEIZED, "DL09"),

	/** 解除, arts 35 and 39. */
	RELEASE(ItemState.RELEASED, null),

	/** 延长查封、扣押期限, art 38. */
	EXTEND(null, null),

	/** 先行处置, art 41. */
	PRE_DISPOSE(ItemState.PRE_DISPOSED, null),

	/** 上缴国库, art 42. */
	FORFEIT(ItemState.FORFEITED, null),

	/** 公告领取, art 42; nobody has to approve it. */
	NOTICE(ItemState.UNCLAIMED, "DL21");

	private final ItemState state;

	private final String clock;

	MeasureKind(ItemState state, String clock) {
		this.state = state;
		this.clock = clock;
	}

	/** What items become by it; null where they stay what they are. */
	public ItemState state() {
		return this.state;
	}

	/** The code of the clock that it starts, null for none. */
	public String clock() {
		return this.clock;
	}

	/** Whether it may be asked for at all. */
	boolean isProposed() {
		return this != NOTICE;
	}

	/** Whether goods are taken, which can be urgent. */
	public boolean isTaking() {
		return this == HOLD || this == SEAL || this == SEIZE;
	}

	/** Whether two officers still have to carry it out after the approval. */
	public boolean isCarriedOut() {
		return isTaking() || this == PRE_DISPOSE;
	}

	/** Whether it may be decided over an item in a state. */
	public boolean fits(ItemState from) {
		return (this == EXTEND) ? from.isSeized() : from.mayBecome(this.state);
	}

}
