package org.banli.calendar;

import java.time.LocalDate;

/**
 * A time in which a deadline does not run.
 *
 * @param from the first day that does not count
 * @param to the day from which counting goes on
 */
public record Pause(LocalDate from, LocalDate to) {
}
