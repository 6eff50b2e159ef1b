package org.banli.audit;

import java.time.Instant;

/**
 * One line of the trail.
 *
 * @param subject the part of the matter it is about, such as {@code assignment:12}
 * @param quote words of a person that belong to it: an opinion, a reason
 * @param onBehalfOf the user name of the absent colleague by whose right it was done, or
 * null
 */
public record AuditEntry(long id, Instant at, String username, String personName, String unitName, String source,
		String action, String businessKey, String subject, String summary, String quote, String beforeText,
		String afterText, String onBehalfOf, String onBehalfName) {
}
