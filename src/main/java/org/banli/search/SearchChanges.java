package org.banli.search;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.banli.organization.UnitNamesChanged;
import org.banli.workflow.WorkChanged;

import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Notes, in the transaction of the change, which matters are to be read again: what is
 * rolled back is never read, what is committed is never lost. Times are the machine's and
 * not the product's, whose clock may stand still.
 */
@Component
class SearchChanges {

	private static final int STEP = 5000;

	private final SearchChangeMapper mapper;

	SearchChanges(SearchChangeMapper mapper) {
		this.mapper = mapper;
	}

	@EventListener
	void on(WorkChanged event) {
		ChangedMatters matters = (ChangedMatters) TransactionSynchronizationManager.getResource(this);
		if (matters == null) {
			matters = new ChangedMatters();
			TransactionSynchronizationManager.bindResource(this, matters);
			TransactionSynchronizationManager.registerSynchronization(matters);
		}
		matters.keys.add(event.businessKey().toString());
	}

	/** The unit's names stand with all matters that it has a part in. */
	@EventListener
	void on(UnitNamesChanged event) {
		this.mapper.insertAll(List.of(SearchChange.ofUnit(event.unitId()).toString()), Instant.now());
	}

	/** Asks every node to read everything again. */
	void noteEverything() {
		this.mapper.insertAll(List.of(SearchChange.EVERYTHING.toString()), Instant.now());
	}

	List<SearchChange> after(long id, int limit) {
		return this.mapper.after(id, limit);
	}

	/** The number of the last change, 0 when there never was one. */
	long newest() {
		return this.mapper.newest();
	}

	/**
	 * Removes what every node has read long since. The last one stays: by it an index
	 * knows that it is not ahead of its database.
	 */
	void removeOlderThan(Duration age) {
		Instant before = Instant.now().minus(age);
		long newest = newest();
		int removed = STEP;
		while (removed == STEP) {
			removed = this.mapper.deleteOld(before, newest, STEP);
		}
	}

	/** The name that tells this database from every other one. */
	String source() {
		return this.mapper.source().orElseGet(() -> {
			try {
				this.mapper.insertSource(UUID.randomUUID().toString());
			}
			catch (DuplicateKeyException ex) {
				// another node was first; its name counts
				return this.mapper.source().orElseThrow(() -> ex);
			}
			return this.mapper.source().orElseThrow();
		});
	}

	/**
	 * Matters of one transaction, each named once, and written just before its commit.
	 */
	private final class ChangedMatters implements TransactionSynchronization {

		private static final int ROWS_AT_ONCE = 500;

		private final Set<String> keys = new LinkedHashSet<>();

		@Override
		public void beforeCommit(boolean readOnly) {
			List<String> all = List.copyOf(this.keys);
			for (int from = 0; from < all.size(); from += ROWS_AT_ONCE) {
				SearchChanges.this.mapper.insertAll(all.subList(from, Math.min(all.size(), from + ROWS_AT_ONCE)),
						Instant.now());
			}
		}

		@Override
		public void beforeCompletion() {
			TransactionSynchronizationManager.unbindResource(SearchChanges.this);
		}

		@Override
		public void suspend() {
			TransactionSynchronizationManager.unbindResource(SearchChanges.this);
		}

		@Override
		public void resume() {
			TransactionSynchronizationManager.bindResource(SearchChanges.this, this);
		}

	}

}
