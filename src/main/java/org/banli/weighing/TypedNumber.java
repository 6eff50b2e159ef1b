package org.banli.weighing;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

import org.banli.shared.FieldProblem;
import org.banli.shared.Words;

/** Reads a number as it was typed, or says at its field what is wrong with it. */
final class TypedNumber {

	private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");

	private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}([ ,]\\d{3})+(\\.\\d+)?");

	private static final int MOST_DIGITS = 9;

	private TypedNumber() {
	}

	/**
	 * Reads.
	 * @param places how many places after the point there may be
	 * @return null where nothing was typed or it is no such number
	 */
	static BigDecimal read(String field, String typed, int places, List<FieldProblem> problems, Words words) {
		if (typed == null) {
			return null;
		}
		String plain = plain(typed);
		String problem = problem(plain, places, words);
		if (problem != null) {
			problems.add(new FieldProblem(field, problem));
			return null;
		}
		return new BigDecimal(plain);
	}

	/**
	 * Digits of full width are digits, and thousands may be parted; other spaces stay and
	 * are a slip.
	 */
	private static String plain(String typed) {
		StringBuilder plain = new StringBuilder();
		typed.strip()
			.chars()
			.map((one) -> (one >= '！' && one <= '～') ? one - '！' + '!' : one)
			.forEach(plain::appendCodePoint);
		return GROUPED.matcher(plain).matches() ? plain.toString().replaceAll("[ ,]", "") : plain.toString();
	}

	private static String problem(String plain, int places, Words words) {
		if (plain.startsWith("-") && NUMBER.matcher(plain.substring(1)).matches()) {
			return words.of("casefacts.number.negative");
		}
		if (!NUMBER.matcher(plain).matches()) {
			return words.of("casefacts.number.letters");
		}
		int point = plain.indexOf('.');
		String before = ((point < 0) ? plain : plain.substring(0, point)).replaceFirst("^0+(?=\\d)", "");
		if (before.length() > MOST_DIGITS) {
			return words.of("casefacts.number.long");
		}
		if (point >= 0 && plain.length() - point - 1 > places) {
			return (places == 0) ? words.of("casefacts.number.whole") : words.of("casefacts.number.places", places);
		}
		return null;
	}

}
