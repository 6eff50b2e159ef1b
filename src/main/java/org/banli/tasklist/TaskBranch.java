package org.banli.tasklist;

import java.time.LocalDate;

import org.banli.identity.TaskGroup;

/**
 * A part of a list that one index gives in its order: one person's, one group's or one
 * unit's tasks in one state.
 *
 * @param dueBefore only what is due before this day, or null
 * @param exceptKind a kind of matter that is left out, or null
 */
record TaskBranch(String assignee, String candidateGroup, Long unitId, TaskState state, LocalDate dueBefore,
		String exceptKind) {

	static TaskBranch ofAssignee(String username, LocalDate dueBefore) {
		return new TaskBranch(username, null, null, TaskState.CLAIMED, dueBefore, null);
	}

	static TaskBranch ofGroup(String group) {
		return new TaskBranch(null, group, null, TaskState.UNCLAIMED, null, null);
	}

	static TaskBranch ofUnit(long unitId, TaskState state) {
		return new TaskBranch(null, null, unitId, state, null, null);
	}

	/** The same without the matters of a kind. */
	TaskBranch except(String kind) {
		return new TaskBranch(this.assignee, this.candidateGroup, this.unitId, this.state, this.dueBefore, kind);
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
