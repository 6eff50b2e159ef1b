package org.banli.dispatch;

import java.util.List;

import org.banli.deadline.ClockPreview;
import org.banli.organization.Unit;
import org.banli.proposal.Ask;
import org.banli.shared.FormState;

/**
 * The proposal in the middle of the board.
 *
 * @param wishMain the unit that the proposer wishes to answer, in his words, or null
 * @param wishCo those that he wishes to help, or null
 * @param version the version of the draft that the form shows, 0 for none
 * @param suggestion which units are proposed, with earlier items
 * @param columns the units of the table of asks
 * @param near the units that are chosen or proposed
 * @param far the other units that can be given work
 */
public record CurrentItem(BoardLine line, String session, String number, String body, String wishMain, String wishCo,
		List<Ask> asks, FormState form, Plan plan, int version, Suggestion suggestion, List<Unit> columns,
		List<Unit> near, List<Unit> far, ClockPreview reply, ClockPreview co) {

	/** Whether a unit is chosen in the plan, by any spelling of its full name. */
	public boolean has(Unit unit) {
		return this.plan.units().contains(unit.fullName());
	}

}
