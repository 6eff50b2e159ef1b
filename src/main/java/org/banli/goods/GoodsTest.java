package org.banli.goods;

import java.time.LocalDate;

/**
 * A test of one or many items (检测、检验、检疫、鉴定).
 *
 * @param untilOn until when it is to last, as the party was told
 * @param toldOn when the party was told in writing, null where it was not: then its time
 * counts
 * @param reportOn the day of the report, null while there is none
 */
public record GoodsTest(long id, long caseId, String agency, String purpose, LocalDate fromOn, LocalDate untilOn,
		LocalDate toldOn, String toldDocument, LocalDate reportOn, String reportNumber, String result,
		LocalDate resultToldOn, String sentBy, String sentWith) {

	public boolean isOpen() {
		return this.reportOn == null;
	}

}
