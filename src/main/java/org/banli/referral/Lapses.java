package org.banli.referral;

import org.banli.audit.Actor;
import org.banli.audit.AuditEvent;
import org.banli.audit.AuditTrail;
import org.banli.deadline.ClockEscalated;
import org.banli.shared.Words;
import org.banli.workflow.Workflow;

import org.springframework.context.event.EventListener;
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

	/**
	 * The chief has not decided in three days: the referral stays where it is, and each
	 * telling of it is kept.
	 */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void decisionOverdue(ClockEscalated escalated) {
		String prefix = Referral.KEY_KIND + ":";
		if (escalated.isLate() && escalated.code().equals(ReferralClocks.codeOf(ReferralState.REPORTED))
				&& escalated.subject().startsWith(prefix)) {
			long id = Long.parseLong(escalated.subject().substring(prefix.length()));
			this.workflow.lock(this.referrals.get(id).caseKey());
			Referral referral = this.referrals.get(id);
			if (referral.state() == ReferralState.REPORTED) {
				this.referrals.move(referral, ReferralEvent.DECISION_OVERDUE,
						ReferralAct.of(Actor.SYSTEM).saying(escalated.words()));
			}
		}
	}

	private void lapse(long referralId, ReferralEvent event, String sentence) {
		Referral seen = this.referrals.get(referralId);
		this.workflow.lock(seen.caseKey());
		String said = this.words.of(sentence, String.valueOf(seen.policeName()));
		this.referrals.move(this.referrals.get(referralId), event, ReferralAct.of(Actor.SYSTEM).saying(said));
		this.audit.record(Actor.SYSTEM, AuditEvent.of("referral.lapsed", seen.caseKey(), said));
	}

}
