package org.banli.audit;

import java.time.Instant;
import java.util.List;

/**
 * Which changes are wanted; null and empty for all.
 *
 * @param username who made them
 * @param from the first moment, included
 * @param until the first moment after
 * @param subjects what they are about, such as {@code unit:4}
 */
public record ChangeFilter(ChangeKind kind, String username, Instant from, Instant until, List<String> subjects) {

	public static ChangeFilter about(List<String> subjects) {
		return new ChangeFilter(null, null, null, null, subjects);
	}

}
