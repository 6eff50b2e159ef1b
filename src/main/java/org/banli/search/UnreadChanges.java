package org.banli.search;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The changes that the index has not read. Numbers do not commit in their order: one that
 * was given out early may appear late. So it looks again at all above the floor, which
 * only rises over changes older than any transaction lasts.
 */
class UnreadChanges {

	private static final int STEP = 1000;

	private final SearchChanges changes;

	private final Duration overlap;

	private final TreeSet<Long> done = new TreeSet<>();

	private long floor;

	UnreadChanges(SearchChanges changes, long floor, Duration overlap) {
		this.changes = changes;
		this.floor = floor;
		this.overlap = overlap;
	}

	/** The number up to which nothing can appear any more. */
	long floor() {
		return this.floor;
	}

	/** Some of what was not read, in its order; none when all is read. */
	List<SearchChange> read() {
		Instant safe = Instant.now().minus(this.overlap);
		List<SearchChange> unread = new ArrayList<>();
		boolean isRising = true;
		long from = this.floor;
		List<SearchChange> rows = this.changes.after(from, STEP);
		while (!rows.isEmpty()) {
			for (SearchChange row : rows) {
				from = row.id();
				if (!this.done.contains(row.id())) {
					unread.add(row);
					isRising = false;
				}
				isRising = isRising && row.at().isBefore(safe);
				if (isRising) {
					this.floor = row.id();
				}
			}
			if (unread.size() >= STEP || rows.size() < STEP) {
				break;
			}
			rows = this.changes.after(from, STEP);
		}
		this.done.headSet(this.floor, true).clear();
		return unread;
	}

	/** Notes that these are in the index. */
	void done(List<SearchChange> read) {
		read.forEach((change) -> this.done.add(change.id()));
	}

}
