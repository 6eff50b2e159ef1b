package org.banli.penalty;

/** The circumstances by which the ladder of discretion goes; their order is its order. */
enum TierGround {

	NO_FACT, UNDER_14, INCAPACITY, TIME_LIMIT, NO_FAULT, MINOR_CORRECTED, FIRST_MINOR, HARM_REMOVED, COERCED, CONFESSED,
	MERIT, AGE_14_18, REPEAT_5Y, SERIOUS, OBSTRUCTION, REPEATED

}
