package org.banli.organization;

import java.time.LocalDate;

/**
 * A name of former times.
 *
 * @param ofId the unit or division that bore it
 * @param untilOn the day on which the next name began
 */
public record FormerName(long ofId, String name, String shortName, LocalDate untilOn) {
}
