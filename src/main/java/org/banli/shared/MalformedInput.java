package org.banli.shared;

/** Input that cannot be read at all: broken JSON, a text where a number belongs (400). */
public class MalformedInput extends DomainException {

	private static final long serialVersionUID = 1L;

	public MalformedInput(String messageKey, Object... arguments) {
		super(400, messageKey, arguments);
	}

}
