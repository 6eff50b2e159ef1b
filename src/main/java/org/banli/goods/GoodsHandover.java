package org.banli.goods;

import java.time.Instant;

/**
 * One link of the custody chain.
 *
 * @param officerOne user name of the first officer who signed
 * @param officerTwo user name of the second
 * @param otherParty who gave it up or received it
 * @param isSigned whether he signed
 */
public record GoodsHandover(long itemId, int seqNo, String fromKeeper, String fromPlace, String toKeeper,
		String toPlace, Instant handedAt, String reason, String officerOne, String officerTwo, String otherParty,
		boolean isSigned, Instant recordedAt) {
}
