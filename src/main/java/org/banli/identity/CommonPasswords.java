package org.banli.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The passwords that are tried first by whoever guesses. */
final class CommonPasswords {

	private static final Set<String> ALL = read();

	private CommonPasswords() {
	}

	static boolean contain(String password) {
		return ALL.contains(password.toLowerCase(Locale.ROOT));
	}

	private static Set<String> read() {
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(
				CommonPasswords.class.getResourceAsStream("common-passwords.txt"), StandardCharsets.UTF_8))) {
			return lines.lines().collect(Collectors.toUnmodifiableSet());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
