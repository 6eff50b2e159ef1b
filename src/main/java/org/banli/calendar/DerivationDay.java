package org.banli.calendar;

import java.time.LocalDate;

/**
 * One day in the derivation of a deadline.
 *
 * @param date the day
 * @param counted whether it counts towards the length
 * @param reason why, in Chinese
 */
public record DerivationDay(LocalDate date, boolean counted, String reason) {
}
