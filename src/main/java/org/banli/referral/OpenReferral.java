package org.banli.referral;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/** 登记涉嫌犯罪: the referral is kept at the moment it is called for. */
@Component
class OpenReferral implements JavaDelegate {

	private final Referrals referrals;

	OpenReferral(Referrals referrals) {
		this.referrals = referrals;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Referral referral = this.referrals
			.opened(((Number) execution.getVariable(ReferralHandling.CASE_ID)).longValue());
		execution.setVariable(ReferralHandling.REFERRAL_ID, referral.id());
	}

}
