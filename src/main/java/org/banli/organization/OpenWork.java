package org.banli.organization;

import java.util.List;

/**
 * What is still open in a unit or a division. Features that know of work tell it; units
 * and divisions with any of it do not retire.
 */
public interface OpenWork {

	/** What is open in a unit, at most so many. */
	List<Item> ofUnit(long unitId, int limit);

	/** What is open in a division, at most so many. */
	List<Item> ofDivision(long divisionId, int limit);

	/**
	 * How many tasks only the holders of a post can do, waiting or already with one of
	 * them.
	 * @param divisionId the division whose holders are meant, null for all of the unit
	 */
	default int countOfPost(long unitId, Post post, Long divisionId) {
		return 0;
	}

	/**
	 * One thing that is open.
	 *
	 * @param what what it is, such as the step of a task
	 * @param reference the number of its matter
	 */
	record Item(String what, String reference) {
	}

}
