package org.banli.notification;

import org.banli.identity.Accounts;
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
		try {
			this.accounts.activeUser(username);
			return true;
		}
		catch (NotFound ex) {
			return false;
		}
	}

}
