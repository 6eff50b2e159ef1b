package org.banli.shared;

/** Reads whole numbers below a thousand written in figures or in Chinese numerals. */
public final class ChineseNumber {

	private static final String DIGITS = "零一二三四五六七八九";

	private static final int TEN = 10;

	private static final int HUNDRED = 100;

	private ChineseNumber() {
	}

	/** 12, 十二 and 一二 are 12. */
	public static int parse(String numeral) {
		if (Character.isDigit(numeral.charAt(0))) {
			return Integer.parseInt(numeral);
		}
		int total = 0;
		int digits = 0;
		for (char sign : numeral.replace('〇', '零').replace('两', '二').toCharArray()) {
			if (sign == '十' || sign == '百') {
				total += Math.max(1, digits) * ((sign == '十') ? TEN : HUNDRED);
				digits = 0;
			}
			else {
				digits = digits * TEN + DIGITS.indexOf(sign);
			}
		}
		return total + digits;
	}

}
