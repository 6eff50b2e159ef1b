package org.banli.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ObjIntConsumer;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Cuts Chinese text in two ways: into words by a dictionary, which knows what belongs
 * together, and into single characters and pairs, by which every piece of a text of two
 * characters and more is found, names too, which the dictionary tears apart.
 */
final class ChineseText {

	private static final char WIDE_FIRST = '\uFF01';

	private static final char WIDE_LAST = '\uFF5E';

	private static final int WIDE_OFFSET = WIDE_FIRST - '!';

	private static final char WIDE_SPACE = '\u3000';

	private static final int GAP = 100;

	/** For fields of words. */
	static final Analyzer WORDS = new SmartChineseAnalyzer();

	/** For fields of pieces. */
	static final Analyzer PIECES = new Analyzer() {
		@Override
		protected TokenStreamComponents createComponents(String field) {
			Tokenizer characters = new StandardTokenizer();
			return new TokenStreamComponents(characters,
					new CJKBigramFilter(new LowerCaseFilter(characters), CJKBigramFilter.HAN, true));
		}

		/** Keeps phrases from reaching over from one ask into the next. */
		@Override
		public int getPositionIncrementGap(String field) {
			return GAP;
		}
	};

	private ChineseText() {
	}

	/**
	 * A text without its variable spelling, character by character of the same length.
	 */
	static String plain(String text) {
		StringBuilder plain = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			char sign = text.charAt(i);
			if (sign >= WIDE_FIRST && sign <= WIDE_LAST) {
				sign -= WIDE_OFFSET;
			}
			else if (sign == WIDE_SPACE) {
				sign = ' ';
			}
			plain.append(Character.toLowerCase(sign));
		}
		return plain.toString();
	}

	/** The words of a text, each once, in their order. */
	static List<String> words(String plain) {
		List<String> words = new ArrayList<>();
		read(WORDS, plain, (word, position) -> {
			if (!words.contains(word)) {
				words.add(word);
			}
		});
		return words;
	}

	/**
	 * What finds a piece of text wherever it stands in a field of pieces; null when
	 * nothing of it can be found.
	 */
	static Query piece(String field, String plain) {
		Map<Integer, String> singles = new LinkedHashMap<>();
		Map<Integer, String> pairs = new LinkedHashMap<>();
		read(PIECES, plain, (piece, position) -> {
			boolean isPair = singles.containsKey(position);
			(isPair ? pairs : singles).put(position, piece);
		});
		// a character alone counts only where no pair has it
		singles.keySet().removeIf((position) -> pairs.containsKey(position) || pairs.containsKey(position - 1));
		Map<Integer, String> parts = new TreeMap<>(pairs);
		parts.putAll(singles);
		if (parts.isEmpty()) {
			return null;
		}
		if (parts.size() == 1) {
			return new TermQuery(new Term(field, parts.values().iterator().next()));
		}
		PhraseQuery.Builder phrase = new PhraseQuery.Builder();
		parts.forEach((position, part) -> phrase.add(new Term(field, part), position));
		return phrase.build();
	}

	private static void read(Analyzer analyzer, String text, ObjIntConsumer<String> reader) {
		try (TokenStream stream = analyzer.tokenStream("", text)) {
			CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
			PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
			stream.reset();
			int position = -1;
			while (stream.incrementToken()) {
				position += step.getPositionIncrement();
				reader.accept(term.toString(), position);
			}
			stream.end();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
