package org.banli.referral;

import java.util.Set;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Local practice of referrals.
 *
 * @param police the police that receives, by its code or any of its names
 * @param procuratorate the procuratorate of the same level
 * @param connected codes of the units that take part by liaison accounts; papers of all
 * others are entered by the case officers
 * @param copyToProcuratorate whether the procuratorate gets a copy of each letter
 * @param restartAfterCompletion whether the police's time begins anew when its request to
 * complete was answered; else it goes on
 * @param onReferral what becomes of the penalty procedure meanwhile
 */
@ConfigurationProperties("banli.referral")
record ReferralSettings(@DefaultValue("") String police, @DefaultValue("") String procuratorate,
		@DefaultValue Set<String> connected, @DefaultValue("true") boolean copyToProcuratorate,
		@DefaultValue("false") boolean restartAfterCompletion, @DefaultValue("SUSPEND") OnReferral onReferral) {

	/** Either way the law allows (市场监督管理行政处罚程序规定 arts 46, 60 and 77). */
	enum OnReferral {

		/** The 90 days rest. */
		SUSPEND,

		/** The case is closed as referred and opened again when it comes back. */
		CLOSE

	}

}
