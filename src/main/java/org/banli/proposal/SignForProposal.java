package org.banli.proposal;

import org.banli.deadline.Clocks;
import org.banli.organization.Organization;
import org.banli.organization.Post;
import org.banli.shared.Words;
import org.banli.workflow.Outcome;
import org.banli.workflow.TaskContext;

import org.springframework.stereotype.Component;

/** 签收并分办 by the office of an answering unit. */
@Component
class SignForProposal extends SigningFor {

	private final UnitAssignments assignments;

	SignForProposal(UnitAssignments assignments, Organization organization, StepAccess access, Clocks clocks,
			Words words) {
		super(assignments, organization, access, clocks, words);
		this.assignments = assignments;
	}

	@Override
	public String step() {
		return "signForProposal";
	}

	@Override
	public Outcome complete(TaskContext task, Form form) {
		Outcome outcome = super.complete(task, form);
		Assignment assignment = assignment(task);
		Long division = assignment.divisionId();
		boolean hasDivisionHead = division != null && isHeld(assignment.unitId(), Post.DIVISION_HEAD, division);
		return outcome.with(ProposalHandling.REPLY_DUE, assignment.dueOn().toString())
			.with(ProposalHandling.HAS_CO_HANDLERS, !this.assignments.coHandlers(assignment).isEmpty())
			.with(ProposalHandling.HAS_DIVISION_HEAD, hasDivisionHead)
			.with(ProposalHandling.HAS_VICE_HEAD, isHeld(assignment.unitId(), Post.VICE_HEAD, null));
	}

}
