package org.banli.casefile;

/** What an earlier penalty was for. */
public enum PenaltyField {

	TRADEMARK, PATENT, COPYRIGHT, TRADE_SECRET

}
