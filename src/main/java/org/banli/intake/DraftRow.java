package org.banli.intake;

import java.util.List;

import org.banli.proposal.WishedUnits;

/**
 * A row of a list as it stands before the commit.
 *
 * @param seq its place in the list
 * @param line the line of the sheet it starts on
 * @param isLeftOut whether somebody chose not to register it
 * @param wished the units that the proposer wishes
 * @param isWish whether the units among the values are those wishes
 * @param knownId the proposal of the register that it would update, null for a new one
 */
public record DraftRow(int seq, int line, boolean isLeftOut, boolean isMended, RowValues values, WishedUnits wished,
		boolean isWish, List<RowProblem> problems, Long knownId) {

	public boolean isAccepted() {
		return this.problems.stream().noneMatch((problem) -> problem.severity() == Severity.ERROR);
	}

	/** What is to be said about a value. */
	public List<RowProblem> of(String column) {
		return this.problems.stream().filter((problem) -> problem.column().equals(column)).toList();
	}

}
