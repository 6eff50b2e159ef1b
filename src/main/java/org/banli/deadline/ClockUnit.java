package org.banli.deadline;

import org.banli.calendar.LengthUnit;

/** What the length of a rule is counted in: days and months, or hours on the clock. */
enum ClockUnit {

	/** Hours from the moment of the event on, also at night and on days off. */
	HOUR(null),

	WORKING_DAY(LengthUnit.WORKING_DAY),

	DAY(LengthUnit.DAY),

	MONTH(LengthUnit.MONTH);

	private final LengthUnit days;

	ClockUnit(LengthUnit days) {
		this.days = days;
	}

	/** The unit of the calendar; null for hours, which need none. */
	LengthUnit days() {
		return this.days;
	}

}
