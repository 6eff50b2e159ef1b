package org.banli.tasklist;

/**
 * What narrows a list; null where nothing does.
 *
 * @param text a part of the title, the reference or the proposers
 */
public record TaskFilter(String kind, String step, String text) {

	/** Narrows nothing. */
	public static final TaskFilter NONE = new TaskFilter(null, null, null);

	private static final int TEXT_LENGTH = 100;

	/** Takes blank as nothing. */
	public static TaskFilter of(String kind, String step, String text) {
		return new TaskFilter(plain(kind), plain(step), plain(text));
	}

	private static String plain(String value) {
		if (value == null || value.isBlank()) {
			return null;
		}
		String plain = value.strip();
		return (plain.length() > TEXT_LENGTH) ? plain.substring(0, TEXT_LENGTH) : plain;
	}

	public boolean isEmpty() {
		return this.kind == null && this.step == null && this.text == null;
	}

	/** The text as a pattern of LIKE whose escape is an exclamation mark. */
	String pattern() {
		return (this.text == null) ? null : "%"
				+ this.text.replace("!", "!!").replace("%", "!%").replace("_", "!_").toLowerCase(java.util.Locale.ROOT)
				+ "%";
	}

}
