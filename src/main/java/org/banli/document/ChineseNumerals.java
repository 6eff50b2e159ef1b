package org.banli.document;

/**
 * Chinese numerals of headings, 一 to 九十九.
 */
public final class ChineseNumerals {

	private static final String DIGITS = "零一二三四五六七八九";

	private static final int TEN = 10;

	private ChineseNumerals() {
	}

	public static String of(int number) {
		if (number < 1 || number >= TEN * TEN) {
			throw new IllegalArgumentException("No heading has the number " + number);
		}
		int tens = number / TEN;
		int ones = number % TEN;
		String head = (tens == 0) ? "" : (((tens == 1) ? "" : digit(tens)) + "十");
		return (ones == 0) ? head : head + digit(ones);
	}

	private static String digit(int digit) {
		return DIGITS.substring(digit, digit + 1);
	}

}
