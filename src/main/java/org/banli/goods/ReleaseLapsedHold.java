package org.banli.goods;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/** 解除到期保存: nobody has decided in seven working days, so the hold ends by itself. */
@Component("releaseLapsedHold")
class ReleaseLapsedHold implements JavaDelegate {

	private final GoodsItems items;

	ReleaseLapsedHold(GoodsItems items) {
		this.items = items;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.items.lapse((Long) execution.getVariable(GoodsHandling.ITEM_ID));
		execution.setVariable(GoodsHandling.GOODS_STATE, ItemState.RELEASED.name());
	}

}
