package org.banli.casefile;

import java.util.Locale;

/**
 * Checks 统一社会信用代码 (GB 32100-2015) and numbers of identity cards (GB 11643-1999) by their
 * check digit.
 */
final class IdNumbers {

	private static final String SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

	private static final int[] CREDIT_WEIGHTS = { 1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28 };

	private static final int[] CARD_WEIGHTS = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };

	private static final String CARD_SIGNS = "10X98765432";

	private IdNumbers() {
	}

	/** Without spaces and in capitals; null where nothing was typed. */
	static String plain(String typed) {
		if (typed == null || typed.isBlank()) {
			return null;
		}
		return typed.replaceAll("[\\s\u3000-]", "").toUpperCase(Locale.ROOT);
	}

	/** Whether it is a credit code whose last sign is right. */
	static boolean isCreditCode(String code) {
		if (code == null || code.length() != 18) {
			return false;
		}
		int sum = 0;
		for (int i = 0; i < 17; i++) {
			int value = SIGNS.indexOf(code.charAt(i));
			if (value < 0) {
				return false;
			}
			sum += value * CREDIT_WEIGHTS[i];
		}
		return SIGNS.charAt((31 - sum % 31) % 31) == code.charAt(17);
	}

	/** Whether it is the number of an identity card whose last sign is right. */
	static boolean isCardNumber(String number) {
		if (number == null || !number.matches("\\d{17}[0-9X]")) {
			return false;
		}
		int sum = 0;
		for (int i = 0; i < 17; i++) {
			sum += (number.charAt(i) - '0') * CARD_WEIGHTS[i];
		}
		return CARD_SIGNS.charAt(sum % 11) == number.charAt(17);
	}

	/**
	 * Whether the number fits the kind of party: a business has a credit code, a person
	 * an identity card.
	 */
	static boolean fits(PartyKind kind, String number) {
		return (kind == PartyKind.PERSON) ? isCardNumber(number) : isCreditCode(number);
	}

}
