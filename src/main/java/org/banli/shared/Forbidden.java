package org.banli.shared;

/** The user's post may never do this, or the work is someone else's (403). */
public class Forbidden extends DomainException {

	private static final long serialVersionUID = 1L;

	public Forbidden(String messageKey, Object... arguments) {
		super(403, messageKey, arguments);
	}

}
