package org.banli.referral;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/** 记录期限已过: nobody has answered the refusal in time, so the case comes back. */
@Component
class RecordRefusalLapsed implements JavaDelegate {

	private final Lapses lapses;

	RecordRefusalLapsed(Lapses lapses) {
		this.lapses = lapses;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.lapses.termLapsed(((Number) execution.getVariable(ReferralHandling.REFERRAL_ID)).longValue());
		execution.setVariable(ReferralHandling.OUTCOME, "RETURNED");
	}

}
