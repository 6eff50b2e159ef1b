package org.banli.document;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.samskivert.mustache.Mustache;

/** Puts facts into the text of a paper. */
final class PaperFilling {

	private static final Mustache.Compiler COMPILER = Mustache.compiler()
		.escapeHTML(false)
		.withEscaper(PaperMarkup::protect)
		.withFormatter((value) -> (value instanceof PaperFacts.Absent absent) ? PaperMarkup.blank(absent.name())
				: String.valueOf(value))
		.withLoader((name) -> {
			throw new IllegalArgumentException("No paper takes in another: " + name);
		})
		.withCollector(new PlainFacts());

	private PaperFilling() {
	}

	/**
	 * Fills a text.
	 * @param facts facts with a place for every name, see {@link PaperFacts#complete}
	 */
	static String fill(String body, Map<String, Object> facts) {
		return COMPILER.compile(body).execute(facts);
	}

	/**
	 * Looks into maps and lists only. The library's own way would also call methods of
	 * what it meets.
	 */
	private static final class PlainFacts implements Mustache.Collector {

		@Override
		public Iterator<?> toIterator(Object value) {
			if (value instanceof List<?> list) {
				return list.iterator();
			}
			return (value instanceof PaperFacts.Absent || value instanceof PaperFacts.NoFacts)
					? Collections.emptyIterator() : null;
		}

		@Override
		public Mustache.VariableFetcher createFetcher(Object context, String name) {
			if (name.equals(".") || name.equals("this")) {
				return (value, itself) -> value;
			}
			// the key is asked for each time: one map has it, another may not
			return (value, key) -> (value instanceof Map<?, ?> facts && facts.containsKey(key)) ? facts.get(key)
					: com.samskivert.mustache.Template.NO_FETCHER_FOUND;
		}

		@Override
		public <K, V> Map<K, V> createFetcherCache() {
			return new ConcurrentHashMap<>();
		}

	}

}
