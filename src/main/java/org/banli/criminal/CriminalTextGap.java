package org.banli.criminal;

import java.time.LocalDate;

/**
 * A kind of conduct for which no text gave a figure at the time.
 *
 * @param measure the measure it is about, null for any
 * @param conditionToken the condition it is about, null for any
 * @param isGeneralOnly whether rows with further conditions stay out
 * @param validFrom first day of the conduct's end
 */
record CriminalTextGap(String offenceCode, String measure, String conditionToken, boolean isGeneralOnly,
		LocalDate validFrom, LocalDate validTo) {

	boolean covers(CriminalThreshold row, LocalDate day) {
		return this.offenceCode.equals(row.offenceCode())
				&& (this.measure == null || this.measure.equals(row.measure()))
				&& (this.conditionToken == null || row.conditions().contains(this.conditionToken))
				&& (!this.isGeneralOnly || row.conditions().isEmpty()) && !day.isBefore(this.validFrom)
				&& !day.isAfter(this.validTo);
	}

}
