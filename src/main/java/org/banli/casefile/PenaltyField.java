package org.banli.casefile;

import org.banli.criminal.OffenceCode;

/** What an earlier penalty was for: for which offences it makes a repetition. */
public enum PenaltyField {

	TRADEMARK, PATENT, COPYRIGHT, TRADE_SECRET;

	static PenaltyField of(OffenceCode offence) {
		return switch (offence) {
			case TM_COUNTERFEIT, TM_SELL, TM_LABEL -> TRADEMARK;
			case PATENT_COUNTERFEIT -> PATENT;
			case COPYRIGHT, COPYRIGHT_SELL -> COPYRIGHT;
			case TRADE_SECRET, TRADE_SECRET_FOREIGN -> TRADE_SECRET;
		};
	}

}
