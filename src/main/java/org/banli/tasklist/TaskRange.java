package org.banli.tasklist;

/**
 * A stretch of a list by {@link TaskItem#sortKey}, without its ends.
 *
 * @param above where it begins, null for the very first
 * @param below where it ends, null for the very last
 * @param isBackwards whether it is read from its end
 */
record TaskRange(String above, String below, boolean isBackwards) {

	/** The rest of it after a row that was already shown. */
	TaskRange after(String sortKey) {
		return this.isBackwards ? new TaskRange(this.above, sortKey, true) : new TaskRange(sortKey, this.below, false);
	}

}
