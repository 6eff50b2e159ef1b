package org.banli.intake;

import java.util.List;
import java.util.function.Predicate;

/**
 * What a list comes to.
 *
 * @param accepted how many rows would be registered, new ones and known ones
 * @param known how many of them the register has
 * @param rejected how many rows have an error
 * @param warned how many accepted rows somebody should look at
 * @param leftOut how many rows somebody left out
 */
public record ImportTally(int rows, int accepted, int known, int rejected, int warned, int leftOut) {

	private static final int ROWS = 50;

	static ImportTally of(List<DraftRow> rows) {
		Predicate<DraftRow> isKept = (row) -> !row.isLeftOut();
		Predicate<DraftRow> isAccepted = isKept.and(DraftRow::isAccepted);
		return new ImportTally(rows.size(), count(rows, isAccepted),
				count(rows, isAccepted.and((row) -> row.knownId() != null)),
				count(rows, isKept.and((row) -> !row.isAccepted())), count(rows, isAccepted.and(ImportTally::isWarned)),
				count(rows, DraftRow::isLeftOut));
	}

	private static int count(List<DraftRow> rows, Predicate<DraftRow> wanted) {
		return (int) rows.stream().filter(wanted).count();
	}

	/** That the register has it is no warning on the page; a mark says it. */
	private static boolean isWarned(DraftRow row) {
		return row.problems().size() > ((row.knownId() == null) ? 0 : 1);
	}

	/**
	 * A part of a list as the page shows it.
	 *
	 * @param show which rows: all, errors, warnings or out
	 * @param next the place to go on from, null at the end
	 */
	public record Shown(ImportTally tally, String show, List<DraftRow> rows, Integer next, boolean isLater) {
	}

	static Shown show(List<DraftRow> rows, String wanted, String cursor) {
		ImportTally tally = of(rows);
		String show = (wanted != null && List.of("all", "errors", "warnings", "out").contains(wanted)) ? wanted
				: (tally.rejected() > 0) ? "errors" : "all";
		int from = (cursor != null && cursor.matches("[0-9]{1,6}")) ? Integer.parseInt(cursor) : 0;
		List<DraftRow> found = rows.stream().filter((row) -> row.seq() > from).filter((row) -> switch (show) {
			case "errors" -> !row.isLeftOut() && !row.isAccepted();
			case "warnings" -> !row.isLeftOut() && row.isAccepted() && isWarned(row);
			case "out" -> row.isLeftOut();
			default -> true;
		}).limit(ROWS + 1L).toList();
		boolean hasMore = found.size() > ROWS;
		List<DraftRow> page = hasMore ? found.subList(0, ROWS) : found;
		return new Shown(tally, show, page, hasMore ? page.get(ROWS - 1).seq() : null, from > 0);
	}

}
