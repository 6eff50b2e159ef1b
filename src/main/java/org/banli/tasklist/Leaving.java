package org.banli.tasklist;

import java.util.Set;

import org.banli.identity.AccountAdministration;
import org.banli.identity.CurrentUser;
import org.banli.identity.OrganizationAdministration;
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

	Leaving(HandOver handOver, OrganizationAdministration organization, AccountAdministration accounts) {
		this.handOver = handOver;
		this.organization = organization;
		this.accounts = accounts;
	}

	/**
	 * Hands over all work of a person.
	 * @param seen the tasks that the preview showed
	 * @param leaves whether his posts end and his account is switched off too
	 * @return how many tasks changed hands
	 */
	@Transactional
	int handOver(CurrentUser user, long personId, String from, String to, Set<String> seen, boolean leaves) {
		int count = this.handOver.all(user, from, to, seen).size();
		if (leaves) {
			this.organization.endAllPosts(user, personId);
			this.accounts.disable(user, from);
		}
		return count;
	}

}
