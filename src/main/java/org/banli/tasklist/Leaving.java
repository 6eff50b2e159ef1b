package org.banli.tasklist;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.banli.identity.AccountAdministration;
import org.banli.identity.CurrentUser;
import org.banli.identity.OrganizationAdministration;
import org.banli.organization.Organization;
import org.banli.organization.PostHolder;
import org.banli.shared.InvalidInput;
import org.banli.shared.Refused;
import org.banli.shared.Words;
import org.banli.workflow.HandOver;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets somebody go: his work, his posts and his account in one transaction or not at all.
 */
@Service
class Leaving {

	private final HandOver handOver;

	private final OrganizationAdministration organization;

	private final AccountAdministration accounts;

	private final Organization people;

	private final Words words;

	Leaving(HandOver handOver, OrganizationAdministration organization, AccountAdministration accounts,
			Organization people, Words words) {
		this.handOver = handOver;
		this.organization = organization;
		this.accounts = accounts;
		this.people = people;
		this.words = words;
	}

	/** Who can take over a person's work: who holds a post in one of his units. */
	Map<String, PostHolder> colleagues(long personId) {
		Map<String, PostHolder> colleagues = new LinkedHashMap<>();
		this.people.holdingsOf(personId)
			.stream()
			.map(PostHolder::unitId)
			.distinct()
			.flatMap((unitId) -> this.people.people(unitId).stream())
			.filter((holder) -> holder.username() != null && holder.personId() != personId)
			.forEach((holder) -> colleagues.putIfAbsent(holder.username(), holder));
		return colleagues;
	}

	/**
	 * What a person has and where each task would go.
	 * @throws InvalidInput when who shall get them is none of the colleagues
	 */
	List<HandOver.Item> preview(CurrentUser user, long personId, String from, String to) {
		requireColleague(personId, to);
		return this.handOver.preview(user, from, to);
	}

	private void requireColleague(long personId, String to) {
		if (to != null && !to.isBlank() && !colleagues(personId).containsKey(to)) {
			throw new InvalidInput("to", this.words.of("workflow.colleagueUnknown"));
		}
	}

	/**
	 * Hands over all work of a person.
	 * @param seen the tasks that the preview showed
	 * @param leaves whether his posts end and his account is switched off too
	 * @return what changed hands
	 * @throws InvalidInput when who shall get it is none of the colleagues
	 * @throws Refused when he leaves and nobody else could do tasks of his posts
	 */
	@Transactional
	List<HandOver.Item> handOver(CurrentUser user, long personId, String from, String to, Set<String> seen,
			boolean leaves) {
		requireColleague(personId, to);
		List<HandOver.Item> given = this.handOver.all(user, from, to, seen);
		if (leaves) {
			this.organization.endAllPosts(user, personId);
			this.accounts.disable(user, from);
		}
		return given;
	}

}
