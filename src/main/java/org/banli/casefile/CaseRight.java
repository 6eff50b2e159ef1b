package org.banli.casefile;

import java.time.LocalDate;

/**
 * A right that is said to be infringed.
 *
 * @param classes Nice classes as people write them, null where there are none
 * @param markKind GOODS, SERVICE or BOTH, null for other rights
 * @param source whose goods the mark points to: rights of one source count once
 * (法释〔2025〕5号 art 7(1))
 */
public record CaseRight(long id, long caseId, int rightNo, RightKind kind, String number, String name, String classes,
		MarkUse markKind, String holder, String source, LocalDate validUntil, int version) {
}
