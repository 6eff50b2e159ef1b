package org.banli.shared;

/** An unknown id, or one that the user may not know of (404). */
public class NotFound extends DomainException {

	private static final long serialVersionUID = 1L;

	public NotFound(String messageKey, Object... arguments) {
		super(404, messageKey, arguments);
	}

}
