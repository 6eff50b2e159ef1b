package org.banli.organization;

/** The part that a unit plays in the city. */
public enum UnitKind {

	/** The congress's deputy office or the CPPCC's proposal committee. */
	SENDER,

	/** The government office that assigns. */
	DISPATCHER,

	/** A unit that can be made to answer or to give an opinion. */
	HANDLER,

	/** Any other: proposers' bodies, audit, administration. */
	OTHER

}
