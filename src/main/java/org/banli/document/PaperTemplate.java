package org.banli.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One version of the text of a paper.
 *
 * @param code what paper it is, such as penaltyDecision
 * @param versionNo its number, 1 for the text that came along
 * @param title name of the paper
 * @param body text in the markup of papers
 * @param required facts without which it is not filled, one a line
 * @param numberKind the kind of number it bears, or {@code null}
 * @param legalBasis what it rests on
 * @param validFrom first day on which it counts
 * @param remark why it was changed, or {@code null}
 * @param changedBy account of who wrote it
 * @param changer name of who wrote it
 */
public record PaperTemplate(long id, String code, int versionNo, String title, String body, String required,
		String numberKind, String legalBasis, LocalDate validFrom, String remark, String changedBy, String changer,
		Instant changedAt) {

	/** The required facts one by one. */
	public List<String> requiredNames() {
		return names(this.required);
	}

	static List<String> names(String text) {
		return text.lines().map(String::strip).filter((line) -> !line.isEmpty()).distinct().toList();
	}

}
