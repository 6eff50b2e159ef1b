package org.banli.notification;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Where a user gets mail.
 *
 * @param mailAddress null for none
 * @param digestHour the hour of the daily digest, null for none
 */
record Profile(String username, String mailAddress, Integer digestHour, LocalDate lastDigestOn, Instant lastDigestAt) {

	static Profile empty(String username) {
		return new Profile(username, null, null, null, null);
	}

}
