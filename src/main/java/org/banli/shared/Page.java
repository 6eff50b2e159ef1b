package org.banli.shared;

import java.util.List;
import java.util.function.Function;

/**
 * A bounded part of a list and the cursor of what follows, null at the end. Lists are
 * paged by key, so there are no page numbers.
 */
public record Page<T>(List<T> items, String next) {

	/** The largest page that is served. */
	public static final int MAX_SIZE = 100;

	/**
	 * Cuts a page from rows of which one more than the size was asked for.
	 * @param rows at most {@code size + 1} rows
	 */
	public static <T> Page<T> of(List<T> rows, int size, Function<T, Cursor> cursor) {
		if (rows.size() <= size) {
			return new Page<>(List.copyOf(rows), null);
		}
		List<T> items = List.copyOf(rows.subList(0, size));
		return new Page<>(items, cursor.apply(items.get(size - 1)).encode());
	}

	public <R> Page<R> map(Function<T, R> mapping) {
		return new Page<>(this.items.stream().map(mapping).toList(), this.next);
	}

	/**
	 * Keeps a requested size between 1 and {@link #MAX_SIZE}; 20 when none is asked for.
	 */
	public static int size(Integer requested) {
		return (requested == null) ? 20 : Math.min(MAX_SIZE, Math.max(1, requested));
	}

}
