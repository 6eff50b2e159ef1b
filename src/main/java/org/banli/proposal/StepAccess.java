package org.banli.proposal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

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

	/** The units that have a part in a proposal, by what they are to it. */
	Map<AssignmentRole, List<Unit>> unitsByRole(Proposal proposal) {
		Map<AssignmentRole, List<Unit>> units = new EnumMap<>(AssignmentRole.class);
		this.assignments.ofProposal(proposal.id())
			.forEach((assignment) -> units.computeIfAbsent(assignment.role(), (role) -> new ArrayList<>())
				.add(unit(assignment)));
		return units;
	}

	/** The unit that a co-handler gives its opinion to, null where nobody leads. */
	Unit mainUnit(Proposal proposal) {
		return unitsByRole(proposal).getOrDefault(AssignmentRole.MAIN, List.of()).stream().findFirst().orElse(null);
	}

	Unit unit(Assignment assignment) {
		return this.organization.unit(assignment.unitId());
	}

}
