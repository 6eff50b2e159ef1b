package org.banli.identity;

import java.io.Serializable;
import java.security.Principal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.banli.audit.Actor;
import org.banli.organization.Post;

/**
 * The person behind a request, with the posts held at login.
 *
 * @param unitId the unit of the first post
 * @param divisionName the division of the first post, null where it has none
 */
public record CurrentUser(String username, String personName, long personId, long unitId, String unitName,
		String unitShortName, String divisionName, List<Holding> holdings, boolean mustChangePassword,
		boolean careView) implements Principal, Serializable {

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

	/** The candidate groups of tasks that the user may claim, see {@link TaskGroup}. */
	public Set<String> groups() {
		Set<String> groups = new LinkedHashSet<>();
		for (Holding holding : this.holdings) {
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

	public Actor actor() {
		return new Actor(this.username, this.personName, this.unitName);
	}

}
