package org.banli.deadline;

import java.time.Instant;
import java.time.LocalDate;

/**
 * When a clock ends.
 *
 * @param on the last day
 * @param at the moment, null where the clock runs by days
 */
record ClockEnd(LocalDate on, Instant at) {
}
