package org.banli.tasklist;

import java.util.Map;

import org.banli.shared.Words;

/** How many tasks stand in each queue; {@link #CAP} means: that many or more. */
public record TaskCounts(int mine, int claimable, int unit, int overdue, int done) {

	/** Nobody reads further than this. */
	public static final int CAP = 1000;

	static TaskCounts of(Map<TaskQueue, Integer> counts) {
		return new TaskCounts(counts.getOrDefault(TaskQueue.MINE, 0), counts.getOrDefault(TaskQueue.CLAIMABLE, 0),
				counts.getOrDefault(TaskQueue.UNIT, 0), counts.getOrDefault(TaskQueue.OVERDUE, 0),
				counts.getOrDefault(TaskQueue.DONE, 0));
	}

	public int of(TaskQueue queue) {
		return switch (queue) {
			case MINE -> this.mine;
			case CLAIMABLE -> this.claimable;
			case UNIT -> this.unit;
			case OVERDUE -> this.overdue;
			case DONE -> this.done;
		};
	}

	/** How much is in a queue, as it is shown: 999+ where nobody counted further. */
	String text(TaskQueue queue, Words words) {
		boolean isCounted = of(queue) < CAP;
		return words.of(isCounted ? "tasklist.counted" : "tasklist.countedCap",
				String.valueOf(isCounted ? of(queue) : CAP - 1));
	}

}
