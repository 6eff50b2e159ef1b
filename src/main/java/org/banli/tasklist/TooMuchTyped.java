package org.banli.tasklist;

import org.banli.shared.DomainException;

/**
 * A form with more fields than the server reads: it must not be taken for a shorter one
 * (413).
 */
class TooMuchTyped extends DomainException {

	private static final long serialVersionUID = 1L;

	TooMuchTyped() {
		super(413, "tasklist.tooMuchTyped");
	}

}
