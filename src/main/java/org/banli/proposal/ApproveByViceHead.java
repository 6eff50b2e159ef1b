package org.banli.proposal;

import org.banli.workflow.TaskContext;

import org.springframework.stereotype.Component;

/** 分管领导审批. */
@Component
class ApproveByViceHead extends ReviewStep {

	ApproveByViceHead(Reviewing reviewing) {
		super(reviewing);
	}

	@Override
	public String step() {
		return "approveByViceHead";
	}

	@Override
	String fact() {
		return ProposalHandling.REPLY_SIGNED;
	}

	@Override
	void agreed(TaskContext task) {
		reviewing().move(task, ProposalStatus.COUNTERSIGNED);
	}

}
