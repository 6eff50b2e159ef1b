package org.banli.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody typed into the search box: words, and perhaps a number as people say it
 * (25, 0237, 第25号, 市五届人大三次会议第25号建议). It has no syntax, so nothing typed is wrong.
 *
 * @param words what must be found, in its order; a number alone is a word too
 * @param number the number without leading zeros, null when there is none
 * @param printed the number as typed, null when there is none
 */
record TypedQuery(List<String> words, String number, String printed) {

	private static final int LONGEST = 100;

	private static final int MOST_WORDS = 10;

	private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

	private static final Pattern NUMBER = Pattern
		.compile("(.*?)(?:第([a-z]{0,3}[0-9]{1,10})号?|(?<![\\p{L}\\p{N}])([a-z]{0,3}[0-9]{1,10})号?)(?:建议|提案)?");

	static TypedQuery of(String typed) {
		String plain = ChineseText.plain((typed == null) ? "" : typed.strip());
		plain = plain.substring(0, Math.min(plain.length(), LONGEST));
		Set<String> words = new LinkedHashSet<>();
		String printed = null;
		for (String word : BETWEEN_WORDS.split(plain)) {
			Matcher number = NUMBER.matcher(word);
			if (printed == null && number.matches()) {
				printed = (number.group(2) != null) ? number.group(2) : number.group(3);
				words.add(printed);
				words.add(number.group(1));
			}
			else {
				words.add(word);
			}
		}
		words.remove("");
		return new TypedQuery(words.stream().limit(MOST_WORDS).toList(),
				(printed == null) ? null : MatterDocuments.number(printed), printed);
	}

	/** Whether there is nothing that could be found. */
	boolean isEmpty() {
		return this.words.isEmpty();
	}

	boolean isNumber(String word) {
		return word.equals(this.printed);
	}

	/** What is marked where it was found: the words as typed, then their parts. */
	List<String> needles() {
		Set<String> needles = new LinkedHashSet<>(this.words);
		this.words.forEach((word) -> ChineseText.words(word)
			.stream()
			.filter((part) -> part.length() > 1 && word.contains(part))
			.forEach(needles::add));
		return new ArrayList<>(needles);
	}

}
