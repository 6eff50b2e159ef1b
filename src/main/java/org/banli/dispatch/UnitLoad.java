package org.banli.dispatch;

import org.banli.organization.Unit;

/**
 * What a unit has to do: open assignments and those settled on the board.
 *
 * @param share how long the bar of the answering ones is, from 0 to 100
 * @param plannedShare how much of the board's plans comes on top
 * @param over by how many it lies above one and a half times the average, 0 when not
 */
public record UnitLoad(Unit unit, int answering, int helping, int plannedAnswering, int plannedHelping, int share,
		int plannedShare, int over) {
}
