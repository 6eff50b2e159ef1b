package org.banli.workflow;

import java.util.Set;

/**
 * Whom a clock concerns.
 *
 * @param unitId the unit whose clock it is; null where it concerns all who have open
 * tasks of the matter
 * @param divisionId the division that works on it, null before one does
 * @param accounts who hears of it besides those who have the tasks
 * @param name what the deadline is called to them, null for the title of its rule
 */
public record ClockContacts(Long unitId, Long divisionId, Set<String> accounts, String name) {

	/** Concerns all who have open tasks. */
	public static final ClockContacts OF_TASKS = new ClockContacts(null, null, Set.of(), null);

	public ClockContacts {
		accounts = Set.copyOf(accounts);
	}

	/** Concerns those of a unit who have open tasks, and the posts of the unit. */
	public static ClockContacts of(long unitId, Long divisionId) {
		return new ClockContacts(unitId, divisionId, Set.of(), null);
	}

}
