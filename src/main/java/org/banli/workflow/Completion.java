package org.banli.workflow;

import java.util.List;

import org.banli.shared.BusinessKey;

/** What the completion of a task led to: the tasks that are open because of it. */
public record Completion(BusinessKey businessKey, String summary, List<NextTask> nextTasks) {

	/** A task that the completion opened, and the unit it is with. */
	public record NextTask(String id, String step, long unitId, String assignee) {
	}

}
