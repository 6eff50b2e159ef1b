package org.banli.proposal;

import org.banli.organization.Organization;
import org.banli.organization.Unit;
import org.banli.workflow.TaskContext;

import org.springframework.stereotype.Component;

/** Finds, for a task, the records its variables name. */
@Component
class StepAccess {

	private final Proposals proposals;

	private final UnitAssignments assignments;

	private final Organization organization;

	StepAccess(Proposals proposals, UnitAssignments assignments, Organization organization) {
		this.proposals = proposals;
		this.assignments = assignments;
		this.organization = organization;
	}

	Proposal proposal(TaskContext task) {
		return this.proposals.get(task.id(ProposalHandling.PROPOSAL_ID));
	}

	Assignment assignment(TaskContext task) {
		return this.assignments.get(task.id(ProposalHandling.ASSIGNMENT_ID));
	}

	Unit unit(Assignment assignment) {
		return this.organization.unit(assignment.unitId());
	}

}
