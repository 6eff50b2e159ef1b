package org.banli.penalty;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A part of the fine that is due later.
 *
 * @param isApproved null while the leader has not decided
 */
record Instalment(long id, long decisionId, LocalDate dueOn, BigDecimal amount, String reason, Boolean isApproved) {
}
