package org.banli.goods;

/** The names that the diagrams of goods and the code share. */
final class GoodsHandling {

	/** The process of one item or lot. */
	static final String ITEM_PROCESS = "goodsItem";

	/** The process by which a measure is approved and carried out. */
	static final String MEASURE_PROCESS = "goodsMeasure";

	static final String CASE_ID = "caseId";

	static final String UNIT_ID = "unitId";

	static final String LEADER_POST = "leaderPost";

	static final String ITEM_ID = "itemId";

	static final String MEASURE_ID = "measureId";

	/** User name of the officer who proposed the measure. */
	static final String MEASURE_OFFICER = "measureOfficer";

	/** The state that an item was brought to: HELD, SEALED, SEIZED. */
	static final String GOODS_STATE = "goodsState";

	static final String MEASURE_APPROVED = "measureApproved";

	/** Whether officers still have to carry it out. */
	static final String MEASURE_TO_CARRY_OUT = "measureToCarryOut";

	static final String MEASURE_DONE = "measureDone";

	/** 保存物品已查封或者扣押. */
	static final String GOODS_SEIZED = "goodsSeized";

	/** 先行登记保存已解除，或者物品已没收、移送、先行处置. */
	static final String HOLD_ENDED = "holdEnded";

	/** 查封、扣押已解除，或者物品已没收、移送、先行处置. */
	static final String SEIZURE_ENDED = "seizureEnded";

	/** 物品已处置. */
	static final String GOODS_SETTLED = "goodsSettled";

	private GoodsHandling() {
	}

}
