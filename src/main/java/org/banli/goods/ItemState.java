package org.banli.goods;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where an item stands. What may follow what is said here and nowhere else
 * (市场监督管理行政处罚程序规定 arts 33 to 42).
 */
public enum ItemState {

	/** On the list; nothing was taken. */
	FOUND,

	/** 先行登记保存, seven working days. */
	HELD,

	/** 查封: kept under seal where it is. */
	SEALED,

	/** 扣押: taken away. */
	SEIZED,

	/** The measure is lifted; it waits to be fetched. */
	RELEASED,

	/** Nobody fetches it: public notice of 30 days, art 42. */
	UNCLAIMED,

	/** 没收 by a decision of penalty. */
	CONFISCATED,

	/** Nobody came: 上缴国库, art 42. */
	FORFEITED,

	/** 移送公安. */
	HANDED_TO_POLICE,

	/** 先行处置 of what perishes, art 41; its money is case cash. */
	PRE_DISPOSED,

	/** 已退还. */
	RETURNED,

	/** 已销毁. */
	DESTROYED,

	/** 已捐赠. */
	DONATED,

	/** 已拍卖. */
	AUCTIONED,

	/** Struck off the list: no measure was needed. */
	NOT_TAKEN;

	/** What it may become next. */
	public Set<ItemState> next() {
		return switch (this) {
			case FOUND -> EnumSet.of(HELD, SEALED, SEIZED, NOT_TAKEN);
			case HELD -> EnumSet.of(SEALED, SEIZED, RELEASED, CONFISCATED, HANDED_TO_POLICE, PRE_DISPOSED);
			case SEALED, SEIZED -> EnumSet.of(RELEASED, CONFISCATED, HANDED_TO_POLICE, PRE_DISPOSED);
			case RELEASED -> EnumSet.of(RETURNED, UNCLAIMED);
			case UNCLAIMED -> EnumSet.of(RETURNED, FORFEITED);
			case CONFISCATED, FORFEITED -> EnumSet.of(DESTROYED, DONATED, AUCTIONED);
			case HANDED_TO_POLICE, PRE_DISPOSED, RETURNED, DESTROYED, DONATED, AUCTIONED, NOT_TAKEN ->
				EnumSet.noneOf(ItemState.class);
		};
	}

	public boolean mayBecome(ItemState state) {
		return next().contains(state);
	}

	/** Whether nothing can follow. */
	public boolean isFinal() {
		return next().isEmpty();
	}

	/** Whether a measure is in force. */
	public boolean isUnderMeasure() {
		return this == HELD || isSeized();
	}

	/** 查封 or 扣押. */
	public boolean isSeized() {
		return this == SEALED || this == SEIZED;
	}

	/** Whether the bureau answers for it. */
	public boolean isInCustody() {
		return this != FOUND && !isFinal();
	}

}
