package org.banli.deadline;

import java.time.LocalDate;

import org.banli.calendar.DeadlineWords;
import org.banli.calendar.LengthUnit;

/** One version of a rule; an empty jurisdiction or kind means any. */
record ClockRule(long id, String code, String jurisdiction, String kind, int versionNo, String title,
		String startingEvent, int length, LengthUnit lengthUnit, int yellowAt, int orangeAt, String legalBasis,
		String source, LocalDate validFrom, LocalDate validTo) {

	boolean isValidOn(LocalDate date) {
		return !date.isBefore(this.validFrom) && (this.validTo == null || !date.isAfter(this.validTo));
	}

	Thresholds thresholds() {
		return new Thresholds(this.yellowAt, this.orangeAt);
	}

	/** As in 3 个月. */
	String term() {
		return DeadlineWords.word("deadline.term." + this.lengthUnit, this.length);
	}

	/** As in 答复代表，第 1 版. */
	String titleAndVersion() {
		return DeadlineWords.word("deadline.rule", this.title, this.versionNo);
	}

}
