package org.banli.criminal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A change of the table of figures: a new row, the end of an old one, or both.
 *
 * @param row the new row, null where a figure only ends
 * @param replacedId the row whose validity ends, null where none does
 * @param from the first day of the change
 */
public record ThresholdChange(CriminalThreshold row, Long replacedId, LocalDate from) {

	LocalDate lastDayOfReplaced() {
		return this.from.minusDays(1);
	}

	/** The table as it would be. */
	List<CriminalThreshold> applyTo(List<CriminalThreshold> rows) {
		List<CriminalThreshold> changed = new ArrayList<>();
		for (CriminalThreshold old : rows) {
			boolean isReplaced = this.replacedId != null && old.id() == this.replacedId;
			changed.add(isReplaced ? new CriminalThreshold(old.id(), old.offenceCode(), old.offenceName(),
					old.article(), old.measure(), old.threshold(), old.conditionText(), old.severity(), old.validFrom(),
					lastDayOfReplaced(), old.source(), old.certainty()) : old);
		}
		if (this.row != null) {
			changed.add(this.row);
		}
		return changed;
	}

}
