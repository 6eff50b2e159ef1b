package org.banli.search;

import java.time.Instant;

import org.banli.shared.BusinessKey;

/** A matter that is to be read again; the key {@link #EVERYTHING} means all of them. */
record SearchChange(long id, String businessKey, Instant at) {

	/** Not a matter's key. */
	static final BusinessKey EVERYTHING = new BusinessKey("search", 0);

	BusinessKey key() {
		return BusinessKey.parse(this.businessKey);
	}

	boolean isEverything() {
		return EVERYTHING.toString().equals(this.businessKey);
	}

}
