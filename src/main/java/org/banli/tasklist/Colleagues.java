package org.banli.tasklist;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.banli.identity.Action;
import org.banli.identity.CurrentUser;
import org.banli.identity.Rights;
import org.banli.organization.Organization;
import org.banli.organization.PostHolder;

import org.springframework.stereotype.Component;

/** Tells to whom a user can hand tasks of a list. */
@Component
class Colleagues {

	/** Nobody looks for a colleague in more units than these. */
	private static final int MOST_UNITS = 20;

	private final Organization organization;

	Colleagues(Organization organization) {
		this.organization = organization;
	}

	/**
	 * Of one's own tasks those who hold the same post, of the unit's everybody in it; of
	 * what nobody has or is done, nobody.
	 */
	Collection<PostHolder> of(CurrentUser user, TaskQueue queue) {
		if (queue == TaskQueue.CLAIMABLE || queue == TaskQueue.DONE) {
			return List.of();
		}
		Map<String, PostHolder> colleagues = new LinkedHashMap<>();
		for (long unit : user.unitIds().stream().limit(MOST_UNITS).toList()) {
			boolean isOffice = Rights.may(user, Action.HAND_OVER_TASKS, unit);
			if (queue == TaskQueue.UNIT && !isOffice) {
				continue;
			}
			this.organization.holders(unit, null)
				.stream()
				.filter((holder) -> holder.username() != null && !holder.username().equals(user.username()))
				.filter((holder) -> isOffice || user.holds(holder.post(), unit))
				.forEach((holder) -> colleagues.putIfAbsent(holder.username(), holder));
		}
		return colleagues.values();
	}

}
