package org.banli.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.LockObtainFailedException;
import org.banli.shared.BusinessKey;
import org.banli.workflow.Searchable;
import org.banli.workflow.SearchableMatter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the index of this node at what the database says: reads again what was changed,
 * reads everything when the index is new, gone, another database's or too old, and goes
 * on where it stopped. Only one thread at a time calls it.
 */
@Component
class SearchFeed {

	private static final Logger log = LoggerFactory.getLogger(SearchFeed.class);

	private static final Duration HOUR = Duration.ofHours(1);

	private final SearchIndex index;

	private final SearchChanges changes;

	private final MatterDocuments documents;

	private final Map<String, Searchable> features;

	private final SearchSettings settings;

	private final TransactionTemplate reading;

	private IndexPosition position;

	private UnreadChanges unread;

	private IndexBuild build;

	/** By the number of the change; none counts as read before its walk is over. */
	private final Map<Long, UnitWalk> walks = new TreeMap<>();

	private Instant swept = Instant.EPOCH;

	private volatile FeedState state = FeedState.STARTING;

	SearchFeed(SearchIndex index, SearchChanges changes, MatterDocuments documents, Collection<Searchable> features,
			SearchSettings settings, PlatformTransactionManager transactionManager) {
		this.reading = new TransactionTemplate(transactionManager);
		this.reading.setReadOnly(true);
		this.index = index;
		this.changes = changes;
		this.documents = documents;
		this.features = features.stream()
			.collect(Collectors.toMap(Searchable::keyKind, Function.identity(), (one, two) -> one));
		this.settings = settings;
	}

	/** How the index stands. */
	FeedState state() {
		return this.state;
	}

	/** Says that everything is about to be read, until that is known. */
	void expectBuild() {
		this.state = this.state.expectingBuild();
	}

	/**
	 * Does what is to be done now.
	 * @return whether there is more to do at once
	 */
	boolean step() {
		return guarded(() -> {
			makeReady();
			catchUp();
			boolean isMore = goOnBuilding() | goOnWalking();
			sweep();
			int matters = this.index.read((searcher) -> searcher.getIndexReader().numDocs());
			this.state = this.state.with(this.build, matters, this.position.rebuild());
			return isMore;
		});
	}

	/** Opens the index, so that there is one when the first request comes. */
	void open() {
		guarded(() -> {
			makeReady();
			return true;
		});
	}

	/** What is done with the index. */
	private interface Work {

		boolean run() throws IOException;

	}

	private boolean guarded(Work work) {
		try {
			return work.run();
		}
		catch (LockObtainFailedException ex) {
			trouble("the folder " + this.index.folder() + " is another process's", null);
		}
		catch (IOException | UncheckedIOException | AlreadyClosedException ex) {
			trouble("the index cannot be written", ex);
			this.index.close();
		}
		catch (RuntimeException ex) {
			trouble("changes cannot be read", ex);
		}
		return false;
	}

	/** Says once what is wrong, not every second. */
	private void trouble(String text, Exception cause) {
		if (!text.equals(this.state.trouble())) {
			log.warn("Search: {}", text, cause);
		}
		this.state = this.state.with(text);
	}

	private void makeReady() throws IOException {
		if (this.index.isOpen() && !this.index.isWhole()) {
			log.warn("Search: the index in {} is gone and is built anew", this.index.folder());
			this.index.close();
		}
		if (!this.index.isOpen()) {
			this.build = null;
			openAnew();
		}
	}

	private void openAnew() throws IOException {
		this.walks.clear();
		String source = this.changes.source();
		long newest = this.changes.newest();
		IndexPosition found = this.index.open();
		if (found != null && isOurs(found, source, newest)) {
			this.position = found;
			this.unread = new UnreadChanges(this.changes, found.floor(), this.settings.overlap());
			if (found.isBuilding()) {
				startBuilding(found.rebuild());
			}
			return;
		}
		this.position = new IndexPosition(source, newGeneration(), true, 0, newest, Instant.now());
		this.unread = new UnreadChanges(this.changes, 0, this.settings.overlap());
		this.state = FeedState.STARTING;
		// what is in it is another database's: it goes before anybody finds it
		this.index.removeAllBut(this.position.generation());
		this.index.commit(this.position);
		startBuilding(newest);
	}

	private boolean isOurs(IndexPosition found, String source, long newest) {
		boolean isFresh = found.at().isAfter(Instant.now().minus(this.settings.keep()));
		return found.source().equals(source) && found.floor() <= newest && isFresh;
	}

	private static String newGeneration() {
		return UUID.randomUUID().toString();
	}

	private void startBuilding(long rebuild) {
		String generation = newGeneration();
		this.position = new IndexPosition(this.position.source(), generation, true, this.position.floor(), rebuild,
				Instant.now());
		this.build = new IndexBuild(this.features.values());
	}

	private void catchUp() throws IOException {
		List<SearchChange> found = unread();
		while (!found.isEmpty()) {
			Set<BusinessKey> keys = new LinkedHashSet<>();
			List<SearchChange> read = new ArrayList<>();
			long everything = 0;
			for (SearchChange change : found) {
				if (change.isOfUnit()) {
					this.walks.put(change.id(), new UnitWalk(change, this.features.keySet()));
					continue;
				}
				read.add(change);
				if (change.isEverything()) {
					everything = change.id();
				}
				else {
					keys.add(change.key());
				}
			}
			refresh(keys);
			if (everything > this.position.rebuild()) {
				startBuilding(everything);
			}
			commit();
			this.unread.done(read);
			found = unread();
		}
		if (this.unread.floor() > this.position.floor() && this.position.at().isBefore(Instant.now().minus(HOUR))) {
			commit();
		}
	}

	private List<SearchChange> unread() {
		return this.unread.read().stream().filter((change) -> !this.walks.containsKey(change.id())).toList();
	}

	/** Reads some of the matters of a unit that has new names. */
	private boolean goOnWalking() throws IOException {
		if (this.walks.isEmpty()) {
			return false;
		}
		UnitWalk walk = this.walks.values().iterator().next();
		List<BusinessKey> keys = walk.next(this.index);
		for (BusinessKey key : keys) {
			refresh(key);
		}
		if (keys.isEmpty()) {
			this.walks.remove(walk.change().id());
			this.unread.done(List.of(walk.change()));
		}
		else {
			commit();
		}
		return !this.walks.isEmpty();
	}

	private void commit() throws IOException {
		this.position = new IndexPosition(this.position.source(), this.position.generation(), this.build != null,
				this.unread.floor(), this.position.rebuild(), Instant.now());
		this.index.commit(this.position);
	}

	/** Reads several matters in one transaction, which has nothing to undo. */
	private void refresh(Collection<BusinessKey> keys) throws IOException {
		if (keys.isEmpty()) {
			return;
		}
		try {
			this.reading.executeWithoutResult((status) -> keys.forEach(this::refreshed));
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
		catch (UnexpectedRollbackException ex) {
			// one of them could not be read, which was told; the others were
			log.debug("Search: the transaction of a matter that cannot be read", ex);
		}
	}

	private void refreshed(BusinessKey key) {
		try {
			refresh(key);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void refresh(BusinessKey key) throws IOException {
		Searchable feature = this.features.get(key.kind());
		if (feature == null) {
			return;
		}
		Optional<SearchableMatter> matter;
		try {
			matter = feature.read(key);
		}
		catch (DataAccessException | TransactionException ex) {
			// the database is away: the change waits
			throw ex;
		}
		catch (RuntimeException ex) {
			// one matter that cannot be read must not keep all others from being found
			log.error("Search: {} cannot be read", key, ex);
			return;
		}
		if (matter.isPresent()) {
			this.index.put(this.documents.document(matter.get(), this.position.generation()), key.toString());
		}
		else {
			this.index.remove(key.toString());
		}
	}

	private boolean goOnBuilding() throws IOException {
		if (this.build == null) {
			return false;
		}
		refresh(this.build.next());
		if (!this.build.isDone()) {
			commit();
			return true;
		}
		this.index.removeAllBut(this.position.generation());
		log.info("Search: {} matters read in {} ms", this.build.read(), this.build.took().toMillis());
		this.build = null;
		commit();
		return false;
	}

	/** Removes changes that are older than any index that still uses them. */
	private void sweep() {
		if (this.swept.isBefore(Instant.now().minus(HOUR))) {
			this.changes.removeOlderThan(this.settings.keep().plus(this.settings.overlap()).plus(HOUR.multipliedBy(2)));
			this.swept = Instant.now();
		}
	}

	void close() {
		this.index.close();
	}

}
