package org.banli.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.banli.identity.CurrentUser;
import org.banli.shared.BusinessKey;
import org.banli.workflow.Searchable;
import org.banli.workflow.SearchableMatter;

import org.springframework.stereotype.Service;

/**
 * Finds matters that resemble a text, of those that the user may know of: by the words of
 * title and asks that are rare among all matters. Answered ones come first among equals.
 */
@Service
public class SimilarItems {

	private static final int LONGEST = 2000;

	private static final int MOST_WORDS = 25;

	/** The share of the telling words that must be in a similar matter. */
	private static final double SHARE = 0.3;

	private static final int FEWEST = 2;

	/** Of a long text not more have to. */
	private static final int MOST_NEEDED = 4;

	private static final float ANSWERED = 1.5f;

	private final SearchIndex index;

	private final MatterDocuments documents;

	private final Collection<Searchable> features;

	private final Set<String> everydayWords;

	SimilarItems(SearchIndex index, MatterDocuments documents, Collection<Searchable> features) {
		this.index = index;
		this.documents = documents;
		this.features = features;
		this.everydayWords = everydayWords();
	}

	private static Set<String> everydayWords() {
		try (BufferedReader file = new BufferedReader(new InputStreamReader(
				SimilarItems.class.getResourceAsStream("everyday-words.txt"), StandardCharsets.UTF_8))) {
			return file.lines().filter((line) -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The matters that resemble a text most; none when nothing does, the user may not
	 * know of any matter, or this node has no index at the moment.
	 * @param text a title, or title and asks; when blank, those of the excepted matter
	 * @param except the matter the text is of, which is not similar to itself; or null
	 */
	public List<SimilarItem> similar(String text, BusinessKey except, int limit, CurrentUser user) {
		Set<String> readers = MatterDocuments.readers(this.features.stream().filter(Searchable::isCompared).toList(),
				user);
		if (readers.isEmpty()) {
			return List.of();
		}
		try {
			return this.index.read((searcher) -> similar(searcher, text, except, limit, readers));
		}
		catch (SearchUnavailable ex) {
			return List.of();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private List<SimilarItem> similar(IndexSearcher searcher, String text, BusinessKey except, int limit,
			Set<String> readers) throws IOException {
		String gist = (text == null || text.isBlank()) ? gist(searcher, except, readers) : text;
		BooleanQuery like = like(searcher, gist.substring(0, Math.min(LONGEST, gist.length())));
		int words = like.clauses().size();
		if (words == 0) {
			return List.of();
		}
		BooleanQuery.Builder enough = new BooleanQuery.Builder();
		like.clauses().forEach(enough::add);
		int share = Math.min(MOST_NEEDED, (int) Math.ceil(words * SHARE));
		enough.setMinimumNumberShouldMatch(Math.max(Math.min(FEWEST, words), share));
		BooleanQuery.Builder query = new BooleanQuery.Builder().add(enough.build(), Occur.MUST)
			.add(SearchQueries.readers(readers), Occur.FILTER)
			.add(new BoostQuery(new ConstantScoreQuery(SearchQueries.exact(MatterDocuments.ANSWERED, "1")), ANSWERED),
					Occur.SHOULD);
		if (except != null) {
			query.add(SearchQueries.exact(MatterDocuments.KEY, except.toString()), Occur.MUST_NOT);
		}
		return read(searcher, query.build(), limit).stream().map(SimilarItem::of).toList();
	}

	private List<SearchableMatter> read(IndexSearcher searcher, Query query, int limit) throws IOException {
		List<SearchableMatter> matters = new ArrayList<>();
		for (ScoreDoc found : searcher.search(query, limit).scoreDocs) {
			matters.add(this.documents.matter(searcher.storedFields().document(found.doc)));
		}
		return matters;
	}

	private String gist(IndexSearcher searcher, BusinessKey key, Set<String> readers) throws IOException {
		if (key == null) {
			return "";
		}
		BooleanQuery itself = new BooleanQuery.Builder()
			.add(SearchQueries.exact(MatterDocuments.KEY, key.toString()), Occur.FILTER)
			.add(SearchQueries.readers(readers), Occur.FILTER)
			.build();
		return read(searcher, itself, 1).stream().map(MatterDocuments::gist).findFirst().orElse("");
	}

	private BooleanQuery like(IndexSearcher searcher, String text) throws IOException {
		MoreLikeThis like = new MoreLikeThis(searcher.getIndexReader());
		like.setAnalyzer(ChineseText.WORDS);
		like.setFieldNames(new String[] { MatterDocuments.GIST });
		like.setMinTermFreq(1);
		like.setMinDocFreq(1);
		like.setMinWordLen(2);
		like.setStopWords(this.everydayWords);
		like.setMaxQueryTerms(MOST_WORDS);
		like.setBoost(true);
		Query query = like.like(MatterDocuments.GIST, new StringReader(ChineseText.plain(text)));
		BooleanQuery.Builder words = new BooleanQuery.Builder();
		if (query instanceof BooleanQuery found) {
			for (BooleanClause clause : found.clauses()) {
				words.add(clause);
			}
		}
		return words.build();
	}

}
