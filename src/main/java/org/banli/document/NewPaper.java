package org.banli.document;

import java.time.LocalDate;
import java.util.Map;

/**
 * A paper to be issued.
 *
 * @param code what paper, such as penaltyDecision
 * @param numberKind the kind of its number where it is not that of the text, else null
 * @param unitCode code of the unit that issues it
 * @param sealOf full name of the unit whose seal it bears, null for room for a seal
 * @param day its day: the version of the text and the year of the number follow from it
 * @param businessKey the business it belongs to
 * @param subject what it is in that business; one paper at a time
 * @param facts its facts; the number is added
 * @param by who issues it
 */
public record NewPaper(String code, String numberKind, String unitCode, String sealOf, LocalDate day,
		String businessKey, String subject, Map<String, Object> facts, String by) {
}
