package org.banli.identity;

import java.security.SecureRandom;

/** Makes passwords that are used once: no letter can be taken for another. */
final class OneTimePasswords {

	private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

	private static final int LENGTH = 16;

	private static final SecureRandom RANDOM = new SecureRandom();

	private OneTimePasswords() {
	}

	static String next() {
		return RANDOM.ints(LENGTH, 0, LETTERS.length())
			.collect(StringBuilder::new, (text, index) -> text.append(LETTERS.charAt(index)), StringBuilder::append)
			.toString();
	}

}
