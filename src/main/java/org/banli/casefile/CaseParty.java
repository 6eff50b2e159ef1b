package org.banli.casefile;

import java.time.LocalDate;

/**
 * A party of a case (当事人).
 *
 * @param idNumber 统一社会信用代码, or the number of a person's identity card; null while not
 * known
 * @param penaltiesQueriedOn when earlier penalties were looked up, null while nobody has
 */
public record CaseParty(long id, long caseId, int partyNo, PartyKind kind, String name, String idNumber, String address,
		String representative, String phone, LocalDate penaltiesQueriedOn, String penaltiesQueriedBy, int version) {
}
