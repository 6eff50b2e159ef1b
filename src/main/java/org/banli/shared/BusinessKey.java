package org.banli.shared;

import java.io.Serializable;

/**
 * Names one matter across features and in the engine: kind and id, {@code proposal:4711}.
 */
public record BusinessKey(String kind, long id) implements Serializable {

	/**
	 * Reads a key as written by {@link #toString()}.
	 * @throws IllegalArgumentException when the text is no business key
	 */
	public static BusinessKey parse(String text) {
		int colon = text.indexOf(':');
		if (colon < 1) {
			throw new IllegalArgumentException("Not a business key: " + text);
		}
		return new BusinessKey(text.substring(0, colon), Long.parseLong(text.substring(colon + 1)));
	}

	@Override
	public String toString() {
		return this.kind + ":" + this.id;
	}

}
