package org.banli.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Turns what was typed into a query of the index. What is found first follows from steps
 * that no mass of lesser finds outweighs: the number, the whole words in the title, their
 * parts in the title, names, the whole words anywhere; within a step the rarer and denser
 * wins.
 */
final class SearchQueries {

	private static final float NUMBER_STEP = 16000;

	private static final float PRINTED_STEP = 1000;

	private static final float TITLE_STEP = 6000;

	private static final float TITLE_PARTS_STEP = 3000;

	private static final float NAME_STEP = 2000;

	private static final float TEXT_STEP = 1000;

	/** Above this many parts of a word not all have to be found. */
	private static final int ALL_PARTS = 3;

	private static final double MOST = 0.75;

	private static final double SOME = 0.4;

	private static final Map<String, Float> PIECES = new TreeMap<>(Map.of(MatterDocuments.TITLE, 6f,
			MatterDocuments.PEOPLE, 4f, MatterDocuments.LETTERS, 4f, MatterDocuments.ASKS, 3f, MatterDocuments.SESSION,
			2f, MatterDocuments.BODY, 1f, MatterDocuments.ANSWERS, 1f));

	private static final Map<String, Float> WORDS = new TreeMap<>(
			Map.of(MatterDocuments.TITLE, 3f, MatterDocuments.ASKS, 2f, MatterDocuments.SESSION, 1f,
					MatterDocuments.BODY, 0.8f, MatterDocuments.ANSWERS, 0.8f));

	private SearchQueries() {
	}

	/** Lets only what one of the readers may see be found. */
	static Query readers(Set<String> readers) {
		return in(MatterDocuments.READER, readers);
	}

	private static Query in(String field, Collection<String> values) {
		return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
	}

	static Query exact(String field, String value) {
		return new TermQuery(new Term(field, value));
	}

	/** Every word must be found somewhere. */
	static Query all(TypedQuery typed) {
		BooleanQuery.Builder query = new BooleanQuery.Builder();
		typed.words().forEach((word) -> query.add(anywhere(typed, word), Occur.MUST));
		if (typed.number() != null) {
			step(query, exact(MatterDocuments.NUMBER, typed.number()), NUMBER_STEP);
			step(query, exact(MatterDocuments.NUMBER_AS_PRINTED, typed.printed()), PRINTED_STEP);
		}
		List<String> words = typed.words().stream().filter((word) -> !typed.isNumber(word)).toList();
		if (words.isEmpty()) {
			words = typed.words();
		}
		step(query, pieces(MatterDocuments.TITLE, words), TITLE_STEP);
		step(query, parts(MatterDocuments.TITLE, words), TITLE_PARTS_STEP);
		step(query, every(words.stream().map((word) -> exact(MatterDocuments.UNIT_NAME, word)).toList()), NAME_STEP);
		step(query, anyOf(words, MatterDocuments.PEOPLE, MatterDocuments.LETTERS), NAME_STEP);
		step(query, anyOf(words, MatterDocuments.ASKS, MatterDocuments.BODY, MatterDocuments.ANSWERS), TEXT_STEP);
		return query.build();
	}

	/** Some parts of the words must be found; for when all of them are nowhere. */
	static Query some(TypedQuery typed) {
		List<String> parts = typed.words().stream().flatMap((word) -> ChineseText.words(word).stream()).toList();
		BooleanQuery.Builder query = new BooleanQuery.Builder();
		for (String part : parts) {
			List<Query> places = new ArrayList<>();
			WORDS.forEach((field, boost) -> places.add(new BoostQuery(exact(field, part), boost)));
			query.add(new DisjunctionMaxQuery(places, 0.1f), Occur.SHOULD);
		}
		return query.setMinimumNumberShouldMatch(atLeast(parts.size(), SOME)).build();
	}

	private static int atLeast(int parts, double share) {
		return Math.max(1, (int) Math.ceil(parts * share));
	}

	private static Query anywhere(TypedQuery typed, String word) {
		List<Query> places = new ArrayList<>();
		PIECES.forEach((field, boost) -> add(places, ChineseText.piece(MatterDocuments.pieces(field), word), boost));
		WORDS.forEach((field, boost) -> add(places, parts(field, word), boost));
		add(places, exact(MatterDocuments.UNIT_NAME, word), 2);
		if (typed.isNumber(word)) {
			add(places, exact(MatterDocuments.NUMBER, typed.number()), 1);
		}
		return places.isEmpty() ? new MatchNoDocsQuery() : new DisjunctionMaxQuery(places, 0.1f);
	}

	private static void add(List<Query> places, Query query, float boost) {
		if (query != null) {
			places.add(new BoostQuery(query, boost));
		}
	}

	private static void step(BooleanQuery.Builder query, Query found, float height) {
		if (found != null) {
			query.add(new BoostQuery(new ConstantScoreQuery(found), height), Occur.SHOULD);
		}
	}

	private static Query pieces(String field, List<String> words) {
		return every(words.stream().map((word) -> ChineseText.piece(MatterDocuments.pieces(field), word)).toList());
	}

	private static Query parts(String field, List<String> words) {
		return every(words.stream().map((word) -> parts(field, word)).toList());
	}

	private static Query every(List<Query> queries) {
		if (queries.contains(null)) {
			return null;
		}
		BooleanQuery.Builder every = new BooleanQuery.Builder();
		queries.forEach((query) -> every.add(query, Occur.MUST));
		return every.build();
	}

	private static Query anyOf(List<String> words, String... fields) {
		BooleanQuery.Builder any = new BooleanQuery.Builder();
		for (String field : fields) {
			Query found = pieces(field, words);
			if (found != null) {
				any.add(found, Occur.SHOULD);
			}
		}
		BooleanQuery query = any.build();
		return query.clauses().isEmpty() ? null : query;
	}

	/** The parts of a word by the dictionary; null when it has none. */
	private static Query parts(String field, String word) {
		List<String> parts = ChineseText.words(word);
		if (parts.isEmpty()) {
			return null;
		}
		BooleanQuery.Builder query = new BooleanQuery.Builder();
		parts.forEach((part) -> query.add(exact(field, part), Occur.SHOULD));
		int needed = (parts.size() <= ALL_PARTS) ? parts.size() : atLeast(parts.size(), MOST);
		return query.setMinimumNumberShouldMatch(needed).build();
	}

}
