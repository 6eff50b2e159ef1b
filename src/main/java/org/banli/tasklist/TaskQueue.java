package org.banli.tasklist;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The lists that a user has. */
public enum TaskQueue {

	/** What the user has claimed or was given. */
	MINE,

	/** What the user may claim. */
	CLAIMABLE,

	/** What is open in the units whose work the user oversees. */
	UNIT,

	/** The user's own that are past their due date. */
	OVERDUE,

	/** What the user has completed. */
	DONE;

	/** The name in addresses: {@code mine}. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The queue of a code, nothing where there is none. */
	static Optional<TaskQueue> of(String code) {
		return Stream.of(values()).filter((queue) -> queue.code().equals(code)).findFirst();
	}

}
