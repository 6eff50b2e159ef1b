package org.banli.dispatch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.banli.document.StoredDocument;

/**
 * A document of a run with its forms: as it is printed, and as a workbook.
 *
 * @param forms the letter first
 */
public record PaperLine(String title, List<StoredDocument> forms) {

	/** Puts the forms of a document together, in the order they were stored. */
	static List<PaperLine> of(List<StoredDocument> papers) {
		Map<String, List<StoredDocument>> byTitle = new LinkedHashMap<>();
		papers.forEach((paper) -> byTitle
			.computeIfAbsent(paper.kind() + ':' + paper.unitCode() + ':' + paper.title(), (key) -> new ArrayList<>())
			.add(paper));
		return byTitle.values().stream().map((forms) -> new PaperLine(forms.get(0).title(), forms)).toList();
	}

	public boolean isSheet(StoredDocument form) {
		return Papers.isSheet(form);
	}

}
