package org.banli.tasklist;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The orders in which open tasks are listed. */
public enum TaskSort {

	/** What is due first stands first. */
	DUE,

	/** What is due last stands first. */
	DUE_LAST;

	/** The name in addresses: {@code due_last}. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	static Optional<TaskSort> of(String code) {
		return Stream.of(values()).filter((sort) -> sort.code().equals(code)).findFirst();
	}

}
