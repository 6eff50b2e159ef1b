package org.banli.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Marks in a text what was searched for. It only tells pieces apart; pages write them as
 * text, so nothing in them can become markup.
 */
class Marker {

	private static final String ELLIPSIS = "…";

	private static final String MARKS = "。；：！？;:!?";

	private static final int BEFORE = 24;

	private static final int LENGTH = 110;

	private final List<String> needles;

	Marker(List<String> needles) {
		this.needles = needles;
	}

	/** The whole text. */
	Excerpt whole(String text) {
		return new Excerpt(pieces(text, found(text), 0, text.length()));
	}

	/** How much of what was searched for stands in the text; 0 when nothing does. */
	int weight(String text) {
		String plain = ChineseText.plain(text);
		int weight = 0;
		for (String needle : this.needles) {
			if (next(plain, needle, 0) >= 0) {
				weight += needle.length() * needle.length();
			}
		}
		return weight;
	}

	/** The part of a long text where the longest of what was searched for stands. */
	Excerpt around(String text) {
		String line = text.replaceAll("\\s", " ");
		String plain = ChineseText.plain(line);
		int at = 0;
		int longest = 0;
		for (String needle : this.needles) {
			int here = next(plain, needle, 0);
			if (here >= 0 && needle.length() > longest) {
				at = here;
				longest = needle.length();
			}
		}
		int from = begin(plain, at);
		int to = Math.min(line.length(), from + Math.max(LENGTH, longest));
		from = whole(line, from);
		to = whole(line, to);
		List<Excerpt.Piece> pieces = pieces(line, found(line), from, to);
		if (from > 0) {
			pieces.add(0, new Excerpt.Piece(ELLIPSIS, false));
		}
		if (to < line.length()) {
			pieces.add(new Excerpt.Piece(ELLIPSIS, false));
		}
		return new Excerpt(pieces);
	}

	/** At a sentence or a part of one where that is near, else some characters before. */
	private static int begin(String plain, int at) {
		if (at <= BEFORE) {
			return 0;
		}
		for (int i = at; i > at - 2 * BEFORE && i > 0; i--) {
			if (MARKS.indexOf(plain.charAt(i - 1)) >= 0) {
				return i;
			}
		}
		return at - BEFORE;
	}

	/** Not between the two halves of a rare character. */
	private static int whole(String text, int at) {
		return (at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at))) ? at - 1 : at;
	}

	private BitSet found(String text) {
		String plain = ChineseText.plain(text);
		BitSet found = new BitSet(text.length());
		for (String needle : this.needles) {
			for (int at = next(plain, needle, 0); at >= 0; at = next(plain, needle, at + needle.length())) {
				found.set(at, at + needle.length());
			}
		}
		return found;
	}

	/** Digits and letters are found as whole words only: 25 is not in 2025. */
	private static int next(String plain, String needle, int from) {
		for (int at = plain.indexOf(needle, from); at >= 0; at = plain.indexOf(needle, at + 1)) {
			int end = at + needle.length();
			boolean isCutBefore = at > 0 && isOneWord(plain.charAt(at - 1), plain.charAt(at));
			boolean isCutAfter = end < plain.length() && isOneWord(plain.charAt(end - 1), plain.charAt(end));
			if (!isCutBefore && !isCutAfter) {
				return at;
			}
		}
		return -1;
	}

	private static boolean isOneWord(char one, char two) {
		return isLatin(one) && isLatin(two);
	}

	private static boolean isLatin(char sign) {
		return Character.isLetterOrDigit(sign) && !Character.isIdeographic(sign) && !Character.isSurrogate(sign);
	}

	private static List<Excerpt.Piece> pieces(String text, BitSet found, int from, int to) {
		List<Excerpt.Piece> pieces = new ArrayList<>();
		for (int at = from; at < to;) {
			boolean isFound = found.get(at);
			int end = isFound ? found.nextClearBit(at) : found.nextSetBit(at);
			end = (end < 0) ? to : Math.min(end, to);
			pieces.add(new Excerpt.Piece(text.substring(at, end), isFound));
			at = end;
		}
		return pieces;
	}

}
