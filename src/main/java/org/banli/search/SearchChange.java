package org.banli.search;

import java.time.Instant;

import org.banli.shared.BusinessKey;

/**
 * A matter that is to be read again; the key {@link #EVERYTHING} means all of them, that
 * of a unit all in which it has a part.
 */
record SearchChange(long id, String businessKey, Instant at) {

	/** Not a matter's key. */
	static final BusinessKey EVERYTHING = new BusinessKey("search", 0);

	private static final String UNIT = "searchunit";

	/** Not a matter's key. */
	static BusinessKey ofUnit(long id) {
		return new BusinessKey(UNIT, id);
	}

	boolean isOfUnit() {
		return UNIT.equals(key().kind());
	}

	BusinessKey key() {
		return BusinessKey.parse(this.businessKey);
	}

	boolean isEverything() {
		return EVERYTHING.toString().equals(this.businessKey);
	}

}
