package org.banli.proposal;

import java.time.LocalDate;
import java.util.List;

/**
 * A unit's letter is with the proposers; told inside the transaction.
 *
 * @param proposerPersonIds those of the proposers whom the organisation knows
 */
public record ReplyDelivered(String businessKey, long assignmentId, long unitId, long senderUnitId,
		List<Long> proposerPersonIds, LocalDate on) {
}
