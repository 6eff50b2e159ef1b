package org.banli.identity;

import java.time.Instant;

/**
 * An account in the list and on its page, with the first post of its person.
 *
 * @param unitShortName null where the person holds no post
 */
record AccountRow(long id, String username, long personId, String personName, String unitShortName, String title,
		boolean isEnabled, boolean mustChangePassword, Instant createdAt, Instant passwordChangedAt) {
}
