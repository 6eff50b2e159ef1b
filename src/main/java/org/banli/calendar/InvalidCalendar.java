package org.banli.calendar;

/** The calendar file cannot be used; the message names the file and the line. */
public class InvalidCalendar extends RuntimeException {

	private static final long serialVersionUID = 1L;

	InvalidCalendar(String message, Throwable cause) {
		super(message, cause);
	}

}
