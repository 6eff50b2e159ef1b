package org.banli.deadline;

import java.time.LocalDate;

/**
 * The last day of a running clock has moved: it was extended, rested or was set anew.
 * Told inside the transaction in which it happens.
 *
 * @param from the day that it had before
 * @param to the day that it has now
 */
public record DueMoved(String businessKey, String subject, String code, LocalDate from, LocalDate to) {
}
