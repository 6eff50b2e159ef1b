package org.banli.shared;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** The sort key of the last row of a page, as an opaque text for the next request. */
public record Cursor(List<String> key) {

	private static final String SEPARATOR = "\u001f";

	public static Cursor of(Object... key) {
		return new Cursor(java.util.Arrays.stream(key).map(String::valueOf).toList());
	}

	/**
	 * Reads a cursor that this product gave out; null stays null.
	 * @param parts how many values the sort key has
	 * @throws MalformedInput when the text is none
	 */
	public static Cursor decode(String text, int parts) {
		if (text == null || text.isBlank()) {
			return null;
		}
		try {
			String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
			List<String> key = List.of(plain.split(SEPARATOR, -1));
			if (key.size() == parts) {
				return new Cursor(key);
			}
		}
		catch (IllegalArgumentException ex) {
			throw new MalformedInput("shared.badCursor");
		}
		throw new MalformedInput("shared.badCursor");
	}

	public String encode() {
		byte[] bytes = String.join(SEPARATOR, this.key).getBytes(StandardCharsets.UTF_8);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	public String part(int index) {
		return this.key.get(index);
	}

	/** A part of the key that is a date. */
	public java.time.LocalDate date(int index) {
		try {
			return java.time.LocalDate.parse(part(index));
		}
		catch (java.time.DateTimeException ex) {
			throw new MalformedInput("shared.badCursor");
		}
	}

	/** A part of the key that is a moment. */
	public java.time.Instant instant(int index) {
		try {
			return java.time.Instant.parse(part(index));
		}
		catch (java.time.DateTimeException ex) {
			throw new MalformedInput("shared.badCursor");
		}
	}

	/** A part of the key that is an id. */
	public long id(int index) {
		try {
			return Long.parseLong(part(index));
		}
		catch (NumberFormatException ex) {
			throw new MalformedInput("shared.badCursor");
		}
	}

}
