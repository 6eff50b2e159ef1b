package org.banli.calendar;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The Chinese words of calendar and deadlines, from {@code messages/deadline.properties}.
 */
public final class DeadlineWords {

	private static final ResourceBundle WORDS = ResourceBundle.getBundle("messages.deadline", Locale.ROOT);

	private DeadlineWords() {
	}

	/** The words under a key, with {0}, {1} … replaced. */
	public static String word(String key, Object... values) {
		String words = WORDS.getString(key);
		if (values.length == 0) {
			return words;
		}
		String[] texts = new String[values.length];
		for (int i = 0; i < values.length; i++) {
			// As text: a number must not become "2,027"
			texts[i] = String.valueOf(values[i]);
		}
		return MessageFormat.format(words, (Object[]) texts);
	}

}
