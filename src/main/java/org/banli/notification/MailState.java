package org.banli.notification;

/** How far a letter is. */
public enum MailState {

	/** To be sent, or to be tried again. */
	WAITING,

	/** On its way right now. */
	SENDING,

	/** Taken by the mail server. */
	SENT,

	/** Given up. */
	FAILED,

	/** Perhaps taken by the mail server: not sent again by itself. */
	UNCERTAIN

}
