package org.banli.identity;

import java.io.Serializable;

import org.banli.audit.Represented;
import org.banli.organization.Post;

/**
 * A post of the logged-in user, his own or that of an absent colleague whom he stands in
 * for.
 *
 * @param divisionId null where the post belongs to the whole unit
 * @param onBehalfOf the absent colleague, null for an own post
 */
public record Holding(long unitId, Long divisionId, Post post, String title,
		Represented onBehalfOf) implements Serializable {

	/** A post of one's own. */
	public Holding(long unitId, Long divisionId, Post post, String title) {
		this(unitId, divisionId, post, title, null);
	}

	/** Whether the post is the user's own. */
	public boolean isOwn() {
		return this.onBehalfOf == null;
	}

	/** Whether tasks of a candidate group are for this post. */
	public boolean isFor(String group) {
		return group.equals(TaskGroup.of(this.unitId, this.post))
				|| (this.divisionId != null && group.equals(TaskGroup.of(this.unitId, this.post, this.divisionId)));
	}

}
