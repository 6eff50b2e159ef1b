package org.banli.identity;

/** What a user may want to do; the rows of the matrix in {@link Rights}. */
public enum Action {

	VIEW_ORGANIZATION, VIEW_PROPOSAL, REGISTER_PROPOSAL, EDIT_PROPOSAL, WORK_ON_TASKS, VIEW_UNIT_TASKS, HAND_OVER_TASKS,
	CALCULATE_DEADLINE, ADMINISTER, PLAN_ASSIGNMENTS

}
