package org.banli.tasklist;

import java.util.Set;

/** A list that a person saved under a name. */
public record TaskView(long id, String username, String name, TaskQueue queue, String kind, String step,
		String searchText, Long unitId, DuePeriod due, TaskSort sort, String columnsShown, boolean isDefault) {

	Set<TaskColumn> columns() {
		return TaskColumn.parse(this.columnsShown);
	}

	/** Its address within the product. */
	public String address() {
		return InboxQuery.of(this).address(InboxQuery.PATH);
	}

}
