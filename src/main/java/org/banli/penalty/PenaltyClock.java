package org.banli.penalty;

/** The deadlines from review to closing, by their codes in the table of rules. */
enum PenaltyClock {

	REVIEW("DL11"), STATEMENT("DL12"), NAME_HOST("DL13"), HAND_OVER_FILE("DL14"), SET_DATE("DL15"),
	HEARING_NOTICE("DL16"), PUBLIC_HEARING("DL17"), HEARING_REPORT("DL18"), DECIDE("DL19"), SERVE("DL20"),
	PUBLIC_SERVICE("DL21"), PAY("DL22"), DEMAND("DL23"), ENFORCE("DL24"), SUIT("DL26"), PUBLISH("DL27"), CLOSE("DL30");

	private final String code;

	PenaltyClock(String code) {
		this.code = code;
	}

	String code() {
		return this.code;
	}

}
