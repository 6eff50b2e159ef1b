package org.banli.deadline;

import org.banli.calendar.DeadlineWords;

/** A clock cannot do what was asked in its present state; the message is for people. */
public class ClockRefused extends RuntimeException {

	private static final long serialVersionUID = 1L;

	ClockRefused(String messageKey, Object... values) {
		super(DeadlineWords.word(messageKey, values));
	}

}
