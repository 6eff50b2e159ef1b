package org.banli.goods;

import java.time.Instant;

/**
 * A change of an item's state.
 *
 * @param fromState null for the first
 * @param effectiveAt when it took effect, which for a lapsed hold is the midnight after
 * its last day
 */
public record GoodsEvent(long itemId, int seqNo, ItemState fromState, ItemState toState, Instant effectiveAt,
		Long measureId, String document, String remark, String byAccount, String byName, Instant recordedAt) {
}
