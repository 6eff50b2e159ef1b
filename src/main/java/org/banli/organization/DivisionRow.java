package org.banli.organization;

import java.time.LocalDate;

/**
 * A division as it is edited.
 *
 * @param retiredOn the day on which it ended, null where it works
 * @param version counted up by every change
 */
public record DivisionRow(long id, long unitId, String name, boolean isActive, LocalDate retiredOn, int version) {
}
