package org.banli.referral;

import org.banli.audit.Actor;
import org.banli.audit.AuditEvent;
import org.banli.audit.AuditTrail;
import org.banli.shared.Words;
import org.banli.workflow.Workflow;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What time itself does to a referral. */
@Service
class Lapses {

	private final Referrals referrals;

	private final AuditTrail audit;

	private final Workflow workflow;

	private final Words words;

	Lapses(Referrals referrals, AuditTrail audit, Workflow workflow, Words words) {
		this.referrals = referrals;
		this.audit = audit;
		this.workflow = workflow;
		this.words = words;
	}

	/** The police has not decided in its time. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void limitPassed(long referralId) {
		lapse(referralId, ReferralEvent.LIMIT_PASSED, "referral.lapsed.police");
	}

	/** Neither reconsideration nor supervision was asked for in time. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void termLapsed(long referralId) {
		lapse(referralId, ReferralEvent.TERM_LAPSED, "referral.lapsed.refusal");
	}

	private void lapse(long referralId, ReferralEvent event, String sentence) {
		Referral seen = this.referrals.get(referralId);
		this.workflow.lock(seen.caseKey());
		String said = this.words.of(sentence, String.valueOf(seen.policeName()));
		this.referrals.move(this.referrals.get(referralId), event, ReferralAct.of(Actor.SYSTEM).saying(said));
		this.audit.record(Actor.SYSTEM, AuditEvent.of("referral.lapsed", seen.caseKey(), said));
	}

}
