package org.banli.referral;

import java.time.LocalDate;

/**
 * Somebody who presides over a bureau (主持工作) in place of its head.
 *
 * @param documentNumber the paper that says so
 * @param toOn the last day, null while it has no end
 */
record Presiding(long id, long unitId, String unitName, String username, String personName, String documentNumber,
		LocalDate fromOn, LocalDate toOn) {

	public boolean isOn(LocalDate day) {
		return !day.isBefore(this.fromOn) && (this.toOn == null || !day.isAfter(this.toOn));
	}

}
