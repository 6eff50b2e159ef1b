package org.banli.tasklist;

/** How many tasks stand in each queue; {@link #CAP} means: that many or more. */
public record TaskCounts(int mine, int claimable, int unit, int overdue, int done) {

	/** Nobody reads further than this. */
	public static final int CAP = 1000;

	public int of(TaskQueue queue) {
		return switch (queue) {
			case MINE -> this.mine;
			case CLAIMABLE -> this.claimable;
			case UNIT -> this.unit;
			case OVERDUE -> this.overdue;
			case DONE -> this.done;
		};
	}

}
