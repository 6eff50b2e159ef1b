package org.banli.dispatch;

import java.util.List;

/**
 * The whole board as one user sees it.
 *
 * @param lines the part of the list that is shown
 * @param current the proposal in the middle, null when the list is empty
 * @param following the task after the current one, null at the end
 * @param nextConflict the next task with a conflict, null when there is none
 * @param earlierPage the first task of the part before, null at the beginning
 * @param laterPage the first task of the part after, null at the end
 * @param isCut whether more wait than the board shows
 */
public record BoardView(BoardFilter filter, List<BoardLine> lines, int filtered, Counts counts, CurrentItem current,
		String preceding, String following, String nextConflict, String earlierPage, String laterPage, boolean isCut,
		boolean mayUndo, List<UnitLoad> loads) {

	/**
	 * How the plans of the board stand.
	 *
	 * @param ready settled plans that the user can hand over
	 */
	public record Counts(int all, int settled, int open, int conflicts, int ready) {

		/** A part of all in per cent. */
		public String share(int part) {
			return (this.all == 0) ? "0" : String.valueOf(Math.round(1000.0 * part / this.all) / 10.0);
		}

	}

	/** How many of the shown plans may be accepted without a look at each. */
	public long sure() {
		return this.lines.stream().filter(BoardLine::isSure).count();
	}

}
