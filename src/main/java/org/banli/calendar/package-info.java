/**
 * Knows which days are worked in China and computes deadlines from them. Owns the yearly
 * exceptions of the State Council (holidays and worked weekends, 调休) as a data file that
 * an operator can replace ({@code banli.calendar.exceptions}), and the arithmetic of
 * working days, days and months with pauses. Holds no clock of any case: see
 * {@code org.banli.deadline}.
 */
package org.banli.calendar;
