package org.banli.penalty;

import java.math.BigDecimal;

/** What a party owes and has paid. */
record Account(BigDecimal fine, BigDecimal finePaid, BigDecimal surcharge, BigDecimal surchargePaid) {

	BigDecimal fineLeft() {
		return this.fine.subtract(this.finePaid).max(BigDecimal.ZERO);
	}

	BigDecimal surchargeLeft() {
		return this.surcharge.subtract(this.surchargePaid).max(BigDecimal.ZERO);
	}

}
