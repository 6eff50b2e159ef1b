package org.banli.document;

import java.time.LocalDate;

/**
 * What somebody makes of the text of a paper.
 *
 * @param basedOn the version that he had before him
 * @param title name of the paper
 * @param body the text
 * @param required facts without which it is not filled, one a line
 * @param validFrom first day on which it counts, null where none was readable
 * @param remark why it is changed, or empty
 */
record PaperChange(int basedOn, String title, String body, String required, String legalBasis, LocalDate validFrom,
		String remark) {

	static String text(String typed) {
		return (typed == null) ? "" : typed.replace("\r\n", "\n").strip();
	}

}
