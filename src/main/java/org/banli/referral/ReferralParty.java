package org.banli.referral;

/** Whose act or paper an event of a referral is. */
enum ReferralParty {

	BUREAU, POLICE, PROCURATORATE, COURT

}
