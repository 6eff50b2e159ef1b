package org.banli.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;

import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * The folder with the index of this node. Written by one thread, read by all; whoever
 * reads while it is being opened anew is told that it is not available.
 */
@Component
class SearchIndex {

	private static final Logger log = LoggerFactory.getLogger(SearchIndex.class);

	private static final Analyzer BY_FIELD = new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
		@Override
		protected Analyzer getWrappedAnalyzer(String field) {
			return field.endsWith(MatterDocuments.pieces("")) ? ChineseText.PIECES : ChineseText.WORDS;
		}
	};

	private final Path folder;

	private FSDirectory directory;

	private IndexWriter writer;

	/** The files of the last commit. */
	private Set<String> files = Set.of();

	private volatile SearcherManager searchers;

	SearchIndex(SearchSettings settings) {
		this.folder = settings.folder().toAbsolutePath().normalize();
	}

	Path folder() {
		return this.folder;
	}

	/** Reads the index as it is after the last change. */
	<T> T read(Reading<T> reading) throws IOException {
		SearcherManager manager = this.searchers;
		if (manager == null) {
			throw new SearchUnavailable();
		}
		IndexSearcher searcher;
		try {
			searcher = manager.acquire();
		}
		catch (AlreadyClosedException ex) {
			throw new SearchUnavailable();
		}
		try {
			return reading.of(searcher);
		}
		finally {
			manager.release(searcher);
		}
	}

	/** What is done with a searcher. */
	interface Reading<T> {

		T of(IndexSearcher searcher) throws IOException;

	}

	/**
	 * Opens the index, or an empty one when there is none, or none that can be read.
	 * @return how far it has come; null when it is new
	 * @throws LockObtainFailedException when another process has the folder
	 */
	IndexPosition open() throws IOException {
		try {
			return tryOpen();
		}
		catch (LockObtainFailedException ex) {
			close();
			throw ex;
		}
		catch (IOException | IllegalArgumentException ex) {
			log.warn("The index in {} cannot be read and is built anew: {}", this.folder, ex.getMessage());
			close();
			empty();
			return tryOpen();
		}
	}

	private IndexPosition tryOpen() throws IOException {
		Files.createDirectories(this.folder);
		this.directory = FSDirectory.open(this.folder);
		boolean exists = DirectoryReader.indexExists(this.directory);
		this.writer = new IndexWriter(this.directory, new IndexWriterConfig(BY_FIELD).setCommitOnClose(false));
		if (!exists) {
			this.writer.commit();
		}
		noteFiles();
		this.searchers = new SearcherManager(this.writer, null);
		return exists ? IndexPosition.of(SegmentInfos.readLatestCommit(this.directory).getUserData()) : null;
	}

	boolean isOpen() {
		return this.writer != null;
	}

	/** Whether the files are still there and can be written. */
	boolean isWhole() throws IOException {
		return this.writer.isOpen() && Files.isDirectory(this.folder)
				&& Set.of(this.directory.listAll()).containsAll(this.files);
	}

	void put(Document document, String key) throws IOException {
		this.writer.updateDocument(new Term(MatterDocuments.KEY, key), document);
	}

	void remove(String key) throws IOException {
		this.writer.deleteDocuments(new Term(MatterDocuments.KEY, key));
	}

	/** Removes what was not read again in this generation. */
	void removeAllBut(String generation) throws IOException {
		this.writer.deleteDocuments(new BooleanQuery.Builder().add(new MatchAllDocsQuery(), BooleanClause.Occur.MUST)
			.add(new TermQuery(new Term(MatterDocuments.GENERATION, generation)), BooleanClause.Occur.MUST_NOT)
			.build());
	}

	/** Keeps what was written, with how far that is, and shows it to readers. */
	void commit(IndexPosition position) throws IOException {
		this.writer.setLiveCommitData(position.data().entrySet());
		this.writer.commit();
		noteFiles();
		this.searchers.maybeRefreshBlocking();
	}

	private void noteFiles() throws IOException {
		Collection<String> now = SegmentInfos.readLatestCommit(this.directory).files(true);
		this.files = Set.copyOf(now);
	}

	/** Lets go of the folder; what was not committed is forgotten. */
	void close() {
		SearcherManager manager = this.searchers;
		this.searchers = null;
		IndexWriter last = this.writer;
		this.writer = null;
		this.files = Set.of();
		try {
			if (manager != null) {
				manager.close();
			}
			if (last != null) {
				last.rollback();
			}
		}
		catch (IOException | AlreadyClosedException ex) {
			log.debug("The index did not close cleanly", ex);
		}
		finally {
			IOUtils.closeWhileHandlingException(this.directory);
			this.directory = null;
		}
	}

	private void empty() throws IOException {
		if (!Files.isDirectory(this.folder)) {
			return;
		}
		try (FSDirectory broken = FSDirectory.open(this.folder)) {
			for (String file : broken.listAll()) {
				if (!IndexWriter.WRITE_LOCK_NAME.equals(file)) {
					broken.deleteFile(file);
				}
			}
		}
	}

}
