package org.banli.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.banli.identity.CurrentUser;
import org.banli.organization.Organization;
import org.banli.organization.Unit;
import org.banli.shared.Cursor;
import org.banli.shared.Forbidden;
import org.banli.shared.Page;
import org.banli.workflow.Searchable;

import org.springframework.stereotype.Service;

/**
 * Finds matters of all features under the user's rights, which are part of the query: who
 * may not know of a matter does not find it and does not count it.
 */
@Service
public class Searches {

	private static final Sort ORDER = new Sort(SortField.FIELD_SCORE,
			new SortField(MatterDocuments.ON, SortField.Type.LONG, true),
			new SortField(MatterDocuments.ID, SortField.Type.LONG, true));

	/** More than there were since there are sessions. */
	private static final int MOST_SESSIONS = 200;

	private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

	private final SearchIndex index;

	private final MatterDocuments documents;

	private final Collection<Searchable> features;

	private final Organization organization;

	Searches(SearchIndex index, MatterDocuments documents, Collection<Searchable> features, Organization organization) {
		this.index = index;
		this.documents = documents;
		this.features = features;
		this.organization = organization;
	}

	/**
	 * What the question finds: best first, of equals the latest.
	 * @throws Forbidden when the user's posts may not know of any matter
	 * @throws org.banli.shared.DomainException when this node has no index at the moment
	 */
	public SearchResults find(CurrentUser user, SearchQuestion question, String cursor, int size) {
		Set<String> readers = readers(user);
		TypedQuery typed = TypedQuery.of(question.q());
		if (typed.isEmpty()) {
			return SearchResults.none(!question.q().isEmpty());
		}
		Place after = Place.of(Cursor.decode(cursor, 4));
		return read((searcher) -> {
			boolean isPartial = after != null && after.isPartial();
			Query query = narrowed(isPartial ? SearchQueries.some(typed) : SearchQueries.all(typed), question, readers);
			int total = searcher.count(query);
			if (total == 0 && after == null) {
				isPartial = true;
				query = narrowed(SearchQueries.some(typed), question, readers);
				total = searcher.count(query);
			}
			Page<SearchHit> page = page(searcher, query, after, size, isPartial, new Marker(typed.needles()));
			return new SearchResults(page, total, isPartial && total > 0, false);
		});
	}

	/** The first of what is found while a user is typing. */
	List<SearchHit> suggest(CurrentUser user, String typed, int limit) {
		SearchResults found = find(user, SearchQuestion.of(typed, null, null, null, null, null), null, limit);
		return found.isPartial() ? List.of() : found.page().items();
	}

	/** Lets those pass who may find anything at all. */
	Set<String> readers(CurrentUser user) {
		Set<String> readers = MatterDocuments.readers(this.features, user);
		if (readers.isEmpty()) {
			throw new Forbidden("identity.postMayNot");
		}
		return readers;
	}

	private Query narrowed(Query query, SearchQuestion question, Set<String> readers) {
		BooleanQuery.Builder narrowed = new BooleanQuery.Builder().add(query, Occur.MUST)
			.add(SearchQueries.readers(readers), Occur.FILTER);
		narrow(narrowed, MatterDocuments.KIND, question.kind());
		narrow(narrowed, MatterDocuments.SESSION_KEY, question.session());
		narrow(narrowed, MatterDocuments.YEAR, question.year());
		narrow(narrowed, MatterDocuments.STATE, question.status());
		if (!question.unit().isEmpty()) {
			// a unit that does not exist has no matters
			long unit = this.organization.resolve(question.unit()).map(Unit::id).orElse(-1L);
			narrow(narrowed, MatterDocuments.UNIT, String.valueOf(unit));
		}
		return narrowed.build();
	}

	private static void narrow(BooleanQuery.Builder query, String field, String value) {
		if (!value.isEmpty()) {
			query.add(SearchQueries.exact(field, value), Occur.FILTER);
		}
	}

	private Page<SearchHit> page(IndexSearcher searcher, Query query, Place after, int size, boolean isPartial,
			Marker marker) throws IOException {
		ScoreDoc last = (after == null) ? null : after.in(searcher);
		ScoreDoc[] found = searcher.searchAfter(last, query, size + 1, ORDER).scoreDocs;
		List<SearchHit> hits = new ArrayList<>();
		for (int i = 0; i < Math.min(size, found.length); i++) {
			hits.add(SearchHit.of(this.documents.matter(searcher.storedFields().document(found[i].doc)), marker));
		}
		String next = (found.length > size) ? Place.of((FieldDoc) found[size - 1], isPartial).encode() : null;
		return new Page<>(hits, next);
	}

	/** The years of the matters in the index, the latest first. */
	List<String> years() {
		List<String> years = new ArrayList<>(terms(MatterDocuments.YEAR));
		years.sort(Comparator.reverseOrder());
		return years;
	}

	/**
	 * The sessions of the matters in the index and how they are written, the latest
	 * first.
	 */
	Map<String, String> sessions() {
		Map<String, String> found = new LinkedHashMap<>();
		terms(MatterDocuments.SESSION_CHOICE).stream()
			.map(MatterDocuments::session)
			.forEach((session) -> found.putIfAbsent(session.getKey(), session.getValue()));
		Map<String, String> sessions = new LinkedHashMap<>();
		found.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey(Searches::laterFirst))
			.limit(MOST_SESSIONS)
			.forEach((session) -> sessions.put(session.getKey(), session.getValue()));
		return sessions;
	}

	/**
	 * By the numbers of term and meeting; of those without any the order of their names.
	 */
	private static int laterFirst(String one, String other) {
		int[] numbers = numbers(one);
		int[] others = numbers(other);
		int order = Arrays.compare(others, numbers);
		return (order == 0) ? one.compareTo(other) : order;
	}

	private static int[] numbers(String key) {
		return NUMBER.matcher(key).results().mapToInt((number) -> Integer.parseInt(number.group())).toArray();
	}

	private List<String> terms(String field) {
		return read((searcher) -> {
			List<String> found = new ArrayList<>();
			Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), field);
			if (terms != null) {
				TermsEnum each = terms.iterator();
				while (each.next() != null) {
					found.add(each.term().utf8ToString());
				}
			}
			return found;
		});
	}

	/** The kinds of matters that the user may know of, and their words. */
	Map<String, String> kinds(CurrentUser user) {
		Map<String, String> kinds = new LinkedHashMap<>();
		known(user).forEach((feature) -> kinds.putAll(feature.kinds()));
		return kinds;
	}

	/** Where matters that the user may know of stand, and the words for it. */
	Map<String, String> states(CurrentUser user) {
		Map<String, String> states = new LinkedHashMap<>();
		known(user).forEach((feature) -> feature.states().forEach(states::putIfAbsent));
		return states;
	}

	private List<Searchable> known(CurrentUser user) {
		return this.features.stream().filter((feature) -> !feature.readers(user).isEmpty()).toList();
	}

	private <T> T read(SearchIndex.Reading<T> reading) {
		try {
			return this.index.read(reading);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Where a page ended. */
	private record Place(float score, long on, long id, boolean isPartial) {

		static Place of(Cursor cursor) {
			if (cursor == null) {
				return null;
			}
			return new Place(Float.intBitsToFloat((int) cursor.id(0)), cursor.id(1), cursor.id(2), cursor.id(3) == 1);
		}

		static Cursor of(FieldDoc last, boolean isPartial) {
			return Cursor.of(Float.floatToIntBits((Float) last.fields[0]), last.fields[1], last.fields[2],
					isPartial ? 1 : 0);
		}

		/**
		 * Ids are the last key of the order, so the number of the document does not
		 * count.
		 */
		FieldDoc in(IndexSearcher searcher) {
			int last = Math.max(0, searcher.getIndexReader().maxDoc() - 1);
			return new FieldDoc(last, this.score, new Object[] { this.score, this.on, this.id });
		}

	}

}
