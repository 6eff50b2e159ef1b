package org.banli.proposal;

import org.banli.workflow.TaskContext;

import org.springframework.stereotype.Component;

/** 科室负责人审核. */
@Component
class ReviewByDivisionHead extends ReviewStep {

	ReviewByDivisionHead(Reviewing reviewing) {
		super(reviewing);
	}

	@Override
	public String step() {
		return "reviewByDivisionHead";
	}

	@Override
	String fact() {
		return ProposalHandling.DRAFT_PASSED;
	}

	@Override
	void agreed(TaskContext task) {
		// the office's check is what moves the draft on; the division's consent is on
		// record
	}

}
