package org.banli.goods;

import java.math.BigDecimal;

/** An item as it is put on the list. */
record NewItem(String name, String mark, String specification, BigDecimal quantity, String unit, BigDecimal unitPrice,
		PriceBasis priceBasis, String place) {
}
