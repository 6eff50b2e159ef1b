package org.banli.intake;

import java.util.Arrays;
import java.util.List;

/**
 * Something to be said about a row, before it is put into words.
 *
 * @param column the value it is about, by its name in {@link RowValues}
 * @param key the last part of its message key
 * @param arguments what the message names
 */
record RowNote(String column, String key, List<String> arguments, Severity severity) {

	static RowNote error(String column, String key, Object... arguments) {
		return new RowNote(column, key, texts(arguments), Severity.ERROR);
	}

	static RowNote warning(String column, String key, Object... arguments) {
		return new RowNote(column, key, texts(arguments), Severity.WARNING);
	}

	private static List<String> texts(Object... arguments) {
		return Arrays.stream(arguments).map(String::valueOf).toList();
	}

}
