package org.banli.workflow;

import java.time.LocalDate;

import org.banli.identity.TaskGroup;

/**
 * A task that is open, for services that tell people of it.
 *
 * @param assignee who has it, null where it waits to be claimed
 */
public record StandingTask(String taskId, String step, String businessKey, String assignee, String candidateGroup,
		LocalDate dueOn) {

	/** Whether it waits for somebody of the unit. */
	public boolean isOf(long unitId) {
		return this.candidateGroup != null && TaskGroup.unitOf(this.candidateGroup) == unitId;
	}

}
