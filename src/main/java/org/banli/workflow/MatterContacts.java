package org.banli.workflow;

import org.banli.shared.BusinessKey;

/**
 * Whom the matters of one kind concern; each kind of business has one, so that those who
 * tell people need not know any.
 */
public interface MatterContacts {

	/** The kind of business key, as in {@code proposal}. */
	String kind();

	/** Whom a clock of a matter concerns, and what it is called to them. */
	ClockContacts ofClock(BusinessKey matter, String subject, String code);

	/** The division of a unit that works on a matter, null before one does. */
	Long divisionOf(BusinessKey matter, long unitId);

	/** The address of the page of a matter. */
	String page(BusinessKey matter);

}
