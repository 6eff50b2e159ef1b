package org.banli.identity;

import java.io.Serializable;
import java.security.Principal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.banli.audit.Actor;
import org.banli.audit.Represented;
import org.banli.organization.Post;

/**
 * The person behind a request, with the posts held now and those of absent colleagues
 * whom he stands in for.
 *
 * @param unitId the unit of the first post
 * @param divisionName the division of the first post, null where it has none
 * @param holdings the own posts first
 * @param sessionNo the number of the account's sessions that this one belongs to
 */
public record CurrentUser(String username, String personName, long personId, long unitId, String unitName,
		String unitShortName, String divisionName, List<Holding> holdings, boolean mustChangePassword, boolean careView,
		int sessionNo) implements Principal, Serializable {

	public CurrentUser(String username, String personName, long personId, long unitId, String unitName,
			String unitShortName, String divisionName, List<Holding> holdings, boolean mustChangePassword,
			boolean careView) {
		this(username, personName, personId, unitId, unitName, unitShortName, divisionName, holdings,
				mustChangePassword, careView, 0);
	}

	@Override
	public String getName() {
		return this.username;
	}

	public boolean has(Post post) {
		return this.holdings.stream().anyMatch((holding) -> holding.post() == post);
	}

	public boolean holds(Post post, long unit) {
		return this.holdings.stream().anyMatch((holding) -> holding.post() == post && holding.unitId() == unit);
	}

	public List<Post> posts() {
		return this.holdings.stream().map(Holding::post).distinct().toList();
	}

	/** The units in which the user holds any post. */
	public Set<Long> unitIds() {
		Set<Long> units = new LinkedHashSet<>();
		this.holdings.forEach((holding) -> units.add(holding.unitId()));
		return units;
	}

	/**
	 * The candidate groups of tasks that the user may claim, those of absent colleagues
	 * too, see {@link TaskGroup}.
	 */
	public Set<String> groups() {
		return groups(this.holdings);
	}

	/** The candidate groups of the user's own posts. */
	public Set<String> ownGroups() {
		return groups(this.holdings.stream().filter(Holding::isOwn).toList());
	}

	private static Set<String> groups(List<Holding> holdings) {
		Set<String> groups = new LinkedHashSet<>();
		for (Holding holding : holdings) {
			groups.add(TaskGroup.of(holding.unitId(), holding.post()));
			if (holding.divisionId() != null) {
				groups.add(TaskGroup.of(holding.unitId(), holding.post(), holding.divisionId()));
			}
		}
		return groups;
	}

	/** The first post's title as people read it: 局长. */
	public String title() {
		return this.holdings.isEmpty() ? "" : this.holdings.get(0).title();
	}

	/** The absent colleagues whom the user stands in for. */
	public List<Represented> represented() {
		return this.holdings.stream().map(Holding::onBehalfOf).filter(Objects::nonNull).distinct().toList();
	}

	/**
	 * The accounts whose tasks are the user's to do: his own and those he stands in for.
	 */
	public Set<String> assignees() {
		Set<String> names = new LinkedHashSet<>();
		names.add(this.username);
		represented().forEach((absent) -> names.add(absent.username()));
		return names;
	}

	/**
	 * For whom the user acts on a task.
	 * @param assignee who has the task, null when nobody has
	 * @return the absent colleague whose task or post it is; empty where the user acts by
	 * his own right or by none
	 */
	public Optional<Represented> actingFor(String assignee, String group) {
		if (assignee != null && !assignee.equals(this.username)) {
			return this.holdings.stream()
				.filter((holding) -> holding.isFor(group))
				.map(Holding::onBehalfOf)
				.filter((absent) -> absent != null && absent.username().equals(assignee))
				.findFirst();
		}
		if (ownGroups().contains(group)) {
			return Optional.empty();
		}
		return this.holdings.stream()
			.filter((holding) -> !holding.isOwn() && holding.isFor(group))
			.map(Holding::onBehalfOf)
			.findFirst();
	}

	public Actor actor() {
		return new Actor(this.username, this.personName, this.unitName);
	}

	/**
	 * The user as the trail names him when he stands in for a colleague, or for nobody.
	 */
	public Actor actor(Optional<Represented> absent) {
		return new Actor(this.username, this.personName, this.unitName, absent.orElse(null));
	}

	/**
	 * The user as the trail names him for an action in a unit: he stands in for a
	 * colleague where only that one's post allows it.
	 */
	public Actor actor(Action action, long unit) {
		List<Holding> allowing = this.holdings.stream()
			.filter((holding) -> Rights.allows(holding, action, unit))
			.toList();
		boolean isOwn = allowing.isEmpty() || allowing.stream().anyMatch(Holding::isOwn);
		return actor(isOwn ? Optional.empty() : Optional.of(allowing.get(0).onBehalfOf()));
	}

}
