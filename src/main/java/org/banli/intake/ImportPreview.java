package org.banli.intake;

import java.util.List;

/**
 * A list as it was read, before anything is stored in the register.
 *
 * @param accepted how many rows a commit would register
 * @param rejected how many it would not, because something is wrong
 */
public record ImportPreview(long importId, List<Row> rows, int accepted, int rejected) {

	static ImportPreview of(long id, List<DraftRow> rows) {
		List<DraftRow> kept = rows.stream().filter((row) -> !row.isLeftOut()).toList();
		int accepted = (int) kept.stream().filter(DraftRow::isAccepted).count();
		return new ImportPreview(id,
				kept.stream().map((row) -> new Row(row.line(), row.values(), row.problems())).toList(), accepted,
				kept.size() - accepted);
	}

	/** A proposal of the list and the line it starts on. */
	public record Row(int row, RowValues values, List<RowProblem> problems) {
	}

}
