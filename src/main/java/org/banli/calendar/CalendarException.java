package org.banli.calendar;

import java.time.LocalDate;

/**
 * A day on which the official calendar differs from plain weekends.
 *
 * @param date the day
 * @param worked whether it is a weekend day that is worked (调休); a day off otherwise
 * @param name the holiday that it belongs to
 */
public record CalendarException(LocalDate date, boolean worked, String name) {
}
