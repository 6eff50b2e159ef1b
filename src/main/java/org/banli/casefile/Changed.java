package org.banli.casefile;

import org.banli.shared.DomainException;

/** Somebody else changed the same thing meanwhile; both texts are shown (409). */
public class Changed extends DomainException {

	private static final long serialVersionUID = 1L;

	public Changed() {
		super(409, "casefacts.changed");
	}

}
