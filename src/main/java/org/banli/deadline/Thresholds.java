package org.banli.deadline;

/**
 * When a light turns.
 *
 * @param yellowAt yellow at this many working days left or fewer
 * @param orangeAt orange at this many working days left or fewer
 */
public record Thresholds(int yellowAt, int orangeAt) {

	/** Without any rule: 30 % and 10 % of the working days that there were. */
	static Thresholds ofTotal(int workingDays) {
		return new Thresholds(workingDays * 3 / 10, workingDays / 10);
	}

}
