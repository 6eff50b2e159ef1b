package org.banli.referral;

/** Either test is enough (行政执法机关移送涉嫌犯罪案件的规定 art 3). */
enum ReferralTest {

	/** The threshold is reached (追诉标准). */
	T1,

	/** There is reasonable suspicion of a crime against intellectual property (合理嫌疑). */
	T2

}
