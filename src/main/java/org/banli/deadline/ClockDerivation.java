package org.banli.deadline;

import java.util.List;

/** Why a clock ends on its day, as lines for the panel 为何是这一天. */
public record ClockDerivation(List<Row> rows) {

	public ClockDerivation {
		rows = List.copyOf(rows);
	}

	/**
	 * One line.
	 *
	 * @param label as in 起算
	 * @param value as in 2023年3月2日 周四
	 * @param why the ground, empty where there is none
	 * @param isChange whether it tells of something that happened to the clock after its
	 * start, such as a pause or an extension
	 */
	public record Row(String label, String value, String why, boolean isChange) {
	}

}
