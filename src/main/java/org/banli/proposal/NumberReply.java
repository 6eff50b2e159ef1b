package org.banli.proposal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/** 编号: a signed letter gets its number in the transaction of the signature. */
@Component
class NumberReply implements JavaDelegate {

	private final Letters letters;

	NumberReply(Letters letters) {
		this.letters = letters;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.letters.number(((Number) execution.getVariable(ProposalHandling.ASSIGNMENT_ID)).longValue());
	}

}
