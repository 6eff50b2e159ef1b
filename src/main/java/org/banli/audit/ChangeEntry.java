package org.banli.audit;

import java.time.Instant;

/**
 * A change of the organisation as it is read.
 *
 * @param beforeText the values before, null where there were none
 */
public record ChangeEntry(long id, ChangeKind kind, Instant at, String username, String personName, String unitName,
		String subject, String summary, String beforeText, String afterText, String onBehalfName) {
}
