package org.banli.proposal;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.banli.workflow.TaskContext;

import org.springframework.stereotype.Component;

/** 审签会办意见: the co-handler's head signs, and the opinion is with the main handler. */
@Component
class ApproveOpinion extends ReviewStep {

	ApproveOpinion(Reviewing reviewing) {
		super(reviewing);
	}

	@Override
	public String step() {
		return "approveOpinion";
	}

	@Override
	String fact() {
		return ProposalHandling.OPINION_APPROVED;
	}

	@Override
	public String template() {
		return "proposal/approveOpinion";
	}

	@Override
	public String clock() {
		return "CO_OPINION";
	}

	@Override
	public Map<String, Object> page(TaskContext task, JsonNode values) {
		return reviewing().opinionPage(task);
	}

	@Override
	void agreed(TaskContext task) {
		reviewing().letters().signOpinion(task);
	}

}
