package org.banli.dispatch;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What one run handed over to one unit (交办清单).
 *
 * @param issuer the office that assigns, by its short name
 * @param items how many proposals the unit has a part in
 * @param letterId the document as it is printed
 * @param sheetId the same as a workbook, null where the run is older than those
 */
public record UnitList(long runId, long unitId, String unit, String issuer, LocalDate assignedOn, int items,
		long letterId, Long sheetId, Instant finishedAt) {
}
