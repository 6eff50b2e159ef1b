package org.banli.notification;

import java.util.Optional;

import org.banli.identity.Accounts;
import org.banli.identity.CurrentUser;
import org.banli.shared.NotFound;

import org.springframework.stereotype.Component;

/** Tells who still works here. */
@Component
class ActiveAccounts {

	private final Accounts accounts;

	ActiveAccounts(Accounts accounts) {
		this.accounts = accounts;
	}

	boolean has(String username) {
		return find(username).isPresent();
	}

	/** Whose work is somebody's today; empty where he works here no more. */
	Optional<CurrentUser> find(String username) {
		try {
			return Optional.of(this.accounts.activeUser(username));
		}
		catch (NotFound ex) {
			return Optional.empty();
		}
	}

}
