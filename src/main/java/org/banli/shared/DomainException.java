package org.banli.shared;

/**
 * An action that the product refuses. Carries a message key and its values; one advice
 * turns it into words for people and into a problem for the API.
 */
public abstract class DomainException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Object[] arguments;

	private final int status;

	protected DomainException(int status, String messageKey, Object... arguments) {
		super(messageKey);
		this.status = status;
		this.arguments = arguments;
	}

	/** The HTTP status this refusal answers with. */
	public int status() {
		return this.status;
	}

	public String messageKey() {
		return getMessage();
	}

	public Object[] arguments() {
		return this.arguments;
	}

}
