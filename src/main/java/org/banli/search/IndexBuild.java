package org.banli.search;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;

import org.banli.shared.BusinessKey;
import org.banli.workflow.Searchable;

/** Walks over all matters of all features, some at a time. */
class IndexBuild {

	private static final int STEP = 200;

	private final Deque<Searchable> features;

	private final Instant begun = Instant.now();

	private final long total;

	private long last;

	private long read;

	IndexBuild(Collection<Searchable> features) {
		this.features = new ArrayDeque<>(features);
		this.total = features.stream().mapToLong(Searchable::count).sum();
	}

	/** The next matters to read. */
	List<BusinessKey> next() {
		while (!this.features.isEmpty()) {
			List<BusinessKey> keys = this.features.peek().after(this.last, STEP);
			if (!keys.isEmpty()) {
				this.last = keys.get(keys.size() - 1).id();
				this.read += keys.size();
				return keys;
			}
			this.features.remove();
			this.last = 0;
		}
		return List.of();
	}

	boolean isDone() {
		return this.features.isEmpty();
	}

	long read() {
		return this.read;
	}

	/** How many there were when it began. */
	long total() {
		return this.total;
	}

	Duration took() {
		return Duration.between(this.begun, Instant.now());
	}

}
