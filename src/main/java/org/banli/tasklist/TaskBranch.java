package org.banli.tasklist;

import java.time.LocalDate;

import org.banli.identity.TaskGroup;

/**
 * A part of a list that one index gives in its order: one person's, one group's or one
 * unit's tasks in one state.
 *
 * @param dueBefore only what is due before this day, or null
 */
record TaskBranch(String assignee, String candidateGroup, Long unitId, TaskState state, LocalDate dueBefore) {

	static TaskBranch ofAssignee(String username, LocalDate dueBefore) {
		return new TaskBranch(username, null, null, TaskState.CLAIMED, dueBefore);
	}

	static TaskBranch ofGroup(String group) {
		return new TaskBranch(null, group, null, TaskState.UNCLAIMED, null);
	}

	static TaskBranch ofUnit(long unitId, TaskState state) {
		return new TaskBranch(null, null, unitId, state, null);
	}

	/** Whether any of its tasks can be the unit's. */
	boolean mayHoldOf(long unit) {
		if (this.candidateGroup != null) {
			return TaskGroup.unitOf(this.candidateGroup) == unit;
		}
		return this.unitId == null || this.unitId == unit;
	}

	/** {@link #dueBefore} as keys of lists are compared with it. */
	String dueBeforeKey() {
		return (this.dueBefore == null) ? null : this.dueBefore.toString();
	}

}
