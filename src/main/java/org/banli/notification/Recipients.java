package org.banli.notification;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.banli.identity.TaskGroup;
import org.banli.organization.Organization;
import org.banli.organization.Post;
import org.banli.organization.PostHolder;

import org.springframework.stereotype.Component;

/** Finds the accounts of those who are to be told. */
@Component
class Recipients {

	/**
	 * No group of colleagues is larger; a mistake in the posts must not become a flood.
	 */
	private static final int MOST = 200;

	private final Organization organization;

	Recipients(Organization organization) {
		this.organization = organization;
	}

	/** Who has a task, or all who may claim it. */
	Set<String> of(String assignee, String group) {
		if (assignee != null) {
			return Set.of(assignee);
		}
		if (group == null) {
			return Set.of();
		}
		return names(this.organization.holders(TaskGroup.unitOf(group), TaskGroup.postOf(group))
			.stream()
			.filter((holder) -> isOf(holder, group)));
	}

	private static boolean isOf(PostHolder holder, String group) {
		return group.equals(TaskGroup.of(holder.unitId(), holder.post())) || (holder.divisionId() != null
				&& group.equals(TaskGroup.of(holder.unitId(), holder.post(), holder.divisionId())));
	}

	/**
	 * Who holds a post in a unit; of those who lead a division only the one of the
	 * division.
	 * @param divisionId the division that works on it, null before one does
	 */
	Set<String> holding(long unitId, Post post, Long divisionId) {
		return names(this.organization.holders(unitId, post)
			.stream()
			.filter((holder) -> post != Post.DIVISION_HEAD
					|| (divisionId != null && divisionId.equals(holder.divisionId()))));
	}

	Set<String> holding(long unitId, Post post) {
		return names(this.organization.holders(unitId, post).stream());
	}

	/** The accounts of some people. */
	Set<String> people(List<Long> personIds) {
		return names(personIds.stream().limit(MOST).flatMap((person) -> this.organization.holdingsOf(person).stream()));
	}

	private static Set<String> names(Stream<PostHolder> holders) {
		return holders.map(PostHolder::username)
			.filter((name) -> name != null)
			.limit(MOST)
			.collect(Collectors.toUnmodifiableSet());
	}

}
