package org.banli.identity;

import org.banli.organization.Post;

/**
 * The candidate group of a task: unit and post, {@code 3:DRAFTER}, or unit, post and
 * division, {@code 3:DIVISION_HEAD:7}. The diagrams write the same form.
 */
public final class TaskGroup {

	private TaskGroup() {
	}

	public static String of(long unitId, Post post) {
		return unitId + ":" + post;
	}

	public static String of(long unitId, Post post, long divisionId) {
		return unitId + ":" + post + ":" + divisionId;
	}

	/** The unit that a group belongs to. */
	public static long unitOf(String group) {
		return Long.parseLong(group.substring(0, group.indexOf(':')));
	}

	/** The post that a group holds. */
	public static Post postOf(String group) {
		return Post.valueOf(group.split(":")[1]);
	}

}
