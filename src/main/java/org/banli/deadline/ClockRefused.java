package org.banli.deadline;

import org.banli.calendar.DeadlineWords;
import org.banli.shared.DomainException;

/** A clock cannot do what was asked in its present state (409). */
public class ClockRefused extends DomainException {

	private static final long serialVersionUID = 1L;

	private final String key;

	ClockRefused(String messageKey, Object... values) {
		super(409, messageKey, values);
		this.key = messageKey;
	}

	@Override
	public String messageKey() {
		return this.key;
	}

	/** The refusal in words, for those who have no message source. */
	@Override
	public String getMessage() {
		return DeadlineWords.word(this.key, arguments());
	}

}
