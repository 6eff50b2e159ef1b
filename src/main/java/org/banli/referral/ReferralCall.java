package org.banli.referral;

/** What calls for a referral. */
enum ReferralCall {

	/** The criminal check of the case says so. */
	CHECK,

	/** 检察意见要求移送. */
	OPINION,

	/** New evidence after a referral was not approved. */
	EVIDENCE,

	/** 上级机关要求移送. */
	ORDER

}
