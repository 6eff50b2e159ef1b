package org.banli.proposal;

import org.banli.workflow.TaskContext;

import org.springframework.stereotype.Component;

/** 办公室核稿: does it answer the asks, are the opinions in, format and wording. */
@Component
class CheckDraft extends ReviewStep {

	CheckDraft(Reviewing reviewing) {
		super(reviewing);
	}

	@Override
	public String step() {
		return "checkDraft";
	}

	@Override
	String fact() {
		return ProposalHandling.DRAFT_PASSED;
	}

	@Override
	void agreed(TaskContext task) {
		reviewing().move(task, ProposalStatus.CHECKED);
	}

}
