package org.banli.criminal;

/** What follows from a criminal check. */
public enum ReferralOutcome {

	/** A figure is reached: the case must go to the police. */
	REFER,

	/**
	 * No figure is reached yet, but police measures are needed to find out (art 3(2)).
	 */
	REFER_SUSPICION,

	/** The texts do not settle it: ask police and procuratorate. */
	CONSULT,

	/** No figure is reached. */
	NO_REFER

}
