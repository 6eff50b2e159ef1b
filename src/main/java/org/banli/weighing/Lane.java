package org.banli.weighing;

import java.util.EnumSet;
import java.util.Set;

import org.banli.criminal.OffenceCode;

/**
 * What an amount is about: goods, labels or copies; each offence looks at one of them.
 */
enum Lane {

	GOODS(EnumSet.of(OffenceCode.TM_COUNTERFEIT, OffenceCode.TM_SELL, OffenceCode.PATENT_COUNTERFEIT,
			OffenceCode.TRADE_SECRET, OffenceCode.TRADE_SECRET_FOREIGN)),

	LABELS(EnumSet.of(OffenceCode.TM_LABEL)),

	COPIES(EnumSet.of(OffenceCode.COPYRIGHT, OffenceCode.COPYRIGHT_SELL));

	private final Set<OffenceCode> offences;

	Lane(Set<OffenceCode> offences) {
		this.offences = offences;
	}

	static Lane of(OffenceCode offence) {
		for (Lane lane : values()) {
			if (lane.offences.contains(offence)) {
				return lane;
			}
		}
		throw new IllegalArgumentException("No lane of " + offence);
	}

}
