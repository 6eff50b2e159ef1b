package org.banli.proposal;

import org.banli.deadline.Clocks;
import org.banli.organization.Organization;
import org.banli.shared.Words;
import org.banli.workflow.Outcome;
import org.banli.workflow.TaskContext;

import org.springframework.stereotype.Component;

/** 签收并分办 by the office of a co-handling unit. */
@Component
class SignForCoHandling extends SigningFor {

	SignForCoHandling(UnitAssignments assignments, Organization organization, StepAccess access, Clocks clocks,
			Words words) {
		super(assignments, organization, access, clocks, words);
	}

	@Override
	public String step() {
		return "signForCoHandling";
	}

	@Override
	public Outcome complete(TaskContext task, Form form) {
		Outcome outcome = super.complete(task, form);
		return outcome.with(ProposalHandling.CO_OPINION_DUE, assignment(task).dueOn().toString());
	}

}
