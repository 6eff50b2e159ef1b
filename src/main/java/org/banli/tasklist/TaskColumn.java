package org.banli.tasklist;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The columns of a list that a person may leave out; reference, title and due date stay.
 */
public enum TaskColumn {

	STEP, PROPOSERS, ASSIGNEE, CREATED;

	/** What a person sees who never chose. */
	static final Set<TaskColumn> USUAL = Set.of(STEP, PROPOSERS, ASSIGNEE);

	/** The columns of their names; what is none is left out. */
	static Set<TaskColumn> of(Collection<String> names) {
		return Arrays.stream(values())
			.filter((column) -> names.contains(column.name()))
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(TaskColumn.class)));
	}

	static Set<TaskColumn> parse(String text) {
		return of(Arrays.asList(text.split(",")));
	}

	static String text(Set<TaskColumn> columns) {
		return columns.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
	}

}
