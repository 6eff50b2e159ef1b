package org.banli.referral;

import java.time.LocalDate;

import org.banli.audit.Actor;

/**
 * Who does what to a referral, by which paper.
 *
 * @param actor who enters or does it
 * @param party whose act it is
 * @param counterpart the name of that body, null where it is the bureau itself
 * @param documentOn the date on the paper, null where there is none
 * @param remark the reason or what else is to be kept
 */
record ReferralAct(Actor actor, ReferralParty party, String counterpart, LocalDate documentOn, String documentNumber,
		String remark) {

	static ReferralAct of(Actor actor) {
		return new ReferralAct(actor, ReferralParty.BUREAU, null, null, null, null);
	}

	ReferralAct of(ReferralParty whose, String name) {
		return new ReferralAct(this.actor, whose, name, this.documentOn, this.documentNumber, this.remark);
	}

	ReferralAct by(LocalDate on, String number) {
		return new ReferralAct(this.actor, this.party, this.counterpart, on, number, this.remark);
	}

	ReferralAct saying(String words) {
		return new ReferralAct(this.actor, this.party, this.counterpart, this.documentOn, this.documentNumber, words);
	}

}
