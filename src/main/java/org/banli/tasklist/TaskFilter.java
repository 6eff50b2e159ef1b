package org.banli.tasklist;

import java.time.LocalDate;
import java.util.Locale;

/**
 * What narrows a list; null where nothing does.
 *
 * @param text a part of the title, the reference or the proposers
 * @param due has no meaning for what is done
 */
public record TaskFilter(String kind, String step, String text, Long unitId, DuePeriod due) {

	/** Narrows nothing. */
	public static final TaskFilter NONE = new TaskFilter(null, null, null, null, null);

	private static final int TEXT_LENGTH = 100;

	/** Takes blank as nothing. */
	public static TaskFilter of(String kind, String step, String text) {
		return of(kind, step, text, null, null);
	}

	/** Takes blank as nothing. */
	public static TaskFilter of(String kind, String step, String text, Long unitId, DuePeriod due) {
		return new TaskFilter(plain(kind), plain(step), plain(text), unitId, due);
	}

	private static String plain(String value) {
		if (value == null || value.isBlank()) {
			return null;
		}
		String plain = value.strip();
		return (plain.length() > TEXT_LENGTH) ? plain.substring(0, TEXT_LENGTH) : plain;
	}

	public boolean isEmpty() {
		return equals(NONE);
	}

	/** Whether every task has to be looked at itself, not only its place in the list. */
	boolean looksInside() {
		return this.kind != null || this.step != null || this.text != null;
	}

	/** The due dates that are wanted. */
	TaskRange range(LocalDate today, TaskSort sort) {
		boolean isBackwards = sort == TaskSort.DUE_LAST;
		return (this.due == null) ? new TaskRange(null, null, isBackwards) : this.due.range(today, isBackwards);
	}

	/** The text as a pattern of LIKE whose escape is an exclamation mark. */
	String pattern() {
		return (this.text == null) ? null : "%"
				+ this.text.replace("!", "!!").replace("%", "!%").replace("_", "!_").toLowerCase(Locale.ROOT) + "%";
	}

}
