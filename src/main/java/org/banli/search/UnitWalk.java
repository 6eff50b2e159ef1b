package org.banli.search;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;

import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.banli.shared.BusinessKey;

/**
 * Walks over the matters of this index in which a unit has a part, some at a time. The
 * index itself knows which they are.
 */
class UnitWalk {

	private static final int STEP = 200;

	private static final Sort BY_ID = new Sort(new SortField(MatterDocuments.ID, SortField.Type.LONG));

	private final SearchChange change;

	private final Deque<String> kinds;

	private long last;

	UnitWalk(SearchChange change, Collection<String> kinds) {
		this.change = change;
		this.kinds = new ArrayDeque<>(kinds);
	}

	/** The change that asked for it. */
	SearchChange change() {
		return this.change;
	}

	/** The next matters to read again; none at the end. */
	List<BusinessKey> next(SearchIndex index) throws IOException {
		while (!this.kinds.isEmpty()) {
			String kind = this.kinds.peek();
			List<BusinessKey> keys = index.read((searcher) -> {
				List<BusinessKey> found = new ArrayList<>();
				for (ScoreDoc document : searcher.search(query(kind), STEP, BY_ID).scoreDocs) {
					found.add(new BusinessKey(kind, (Long) ((FieldDoc) document).fields[0]));
				}
				return found;
			});
			if (!keys.isEmpty()) {
				this.last = keys.get(keys.size() - 1).id();
				return keys;
			}
			this.kinds.remove();
			this.last = 0;
		}
		return List.of();
	}

	private Query query(String kind) {
		return new BooleanQuery.Builder()
			.add(SearchQueries.exact(MatterDocuments.UNIT, String.valueOf(this.change.key().id())), Occur.FILTER)
			.add(new PrefixQuery(new Term(MatterDocuments.KEY, kind + ":")), Occur.FILTER)
			.add(NumericDocValuesField.newSlowRangeQuery(MatterDocuments.ID, this.last + 1, Long.MAX_VALUE),
					Occur.FILTER)
			.build();
	}

}
