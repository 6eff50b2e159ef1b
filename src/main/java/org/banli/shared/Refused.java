package org.banli.shared;

/**
 * Refused because of the state of things: done already, not claimed, incomplete (409).
 */
public class Refused extends DomainException {

	private static final long serialVersionUID = 1L;

	public Refused(String messageKey, Object... arguments) {
		super(409, messageKey, arguments);
	}

}
