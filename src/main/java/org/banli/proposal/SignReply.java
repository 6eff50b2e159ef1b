package org.banli.proposal;

import com.fasterxml.jackson.databind.JsonNode;
import org.banli.workflow.TaskContext;

import org.springframework.stereotype.Component;

/** 签发: the head signs; the text is final from here. */
@Component
class SignReply extends ReviewStep {

	SignReply(Reviewing reviewing) {
		super(reviewing);
	}

	@Override
	public String step() {
		return "signReply";
	}

	@Override
	public String confirmation(JsonNode values) {
		boolean isSigning = ReviewDecision.AGREE.name().equals(values.path("decision").asText());
		return isSigning ? "proposal.review.confirmSign" : null;
	}

	@Override
	String fact() {
		return ProposalHandling.REPLY_SIGNED;
	}

	@Override
	void agreed(TaskContext task) {
		reviewing().letters().sign(task);
		reviewing().move(task, ProposalStatus.SIGNED);
	}

}
