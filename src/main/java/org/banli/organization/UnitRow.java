package org.banli.organization;

import java.time.LocalDate;

/**
 * A unit as it is edited.
 *
 * @param retiredOn the day on which it ended, null where it works
 * @param version counted up by every change
 */
public record UnitRow(long id, String code, String fullName, String shortName, UnitKind kind, String codeWord,
		boolean isActive, LocalDate retiredOn, int version) {
}
