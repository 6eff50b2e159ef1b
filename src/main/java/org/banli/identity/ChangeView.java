package org.banli.identity;

import java.time.Instant;
import java.util.List;

import org.banli.audit.ChangeKind;

/**
 * A change as a page shows it.
 *
 * @param who who made it, and for whom
 * @param path the page of what it is about, null where there is none
 * @param values the values that changed
 */
public record ChangeView(long id, ChangeKind kind, Instant at, String who, String unitName, String summary, String path,
		List<Value> values) {

	/**
	 * One value.
	 *
	 * @param label what it is, null where the change says so itself
	 * @param before null where it had none
	 * @param after null where it has none any more
	 */
	public record Value(String label, String before, String after) {
	}

}
