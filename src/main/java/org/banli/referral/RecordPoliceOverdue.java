package org.banli.referral;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/** 记录逾期: the police's time has passed without a decision. */
@Component
class RecordPoliceOverdue implements JavaDelegate {

	private final Lapses lapses;

	RecordPoliceOverdue(Lapses lapses) {
		this.lapses = lapses;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.lapses.limitPassed(((Number) execution.getVariable(ReferralHandling.REFERRAL_ID)).longValue());
		execution.setVariable(ReferralHandling.OUTCOME, "OVERDUE");
	}

}
