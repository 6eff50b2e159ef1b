package org.banli.calendar;

/** What the length of a deadline is counted in. */
public enum LengthUnit {

	/** Days that are worked. */
	WORKING_DAY(3660),

	/** Calendar days. */
	DAY(3660),

	/** Calendar months. */
	MONTH(120);

	private final int longest;

	LengthUnit(int longest) {
		this.longest = longest;
	}

	/** The greatest length accepted, about ten years. */
	public int longest() {
		return this.longest;
	}

}
