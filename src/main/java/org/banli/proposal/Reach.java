package org.banli.proposal;

import java.util.Set;

import org.banli.identity.Action;
import org.banli.identity.CurrentUser;
import org.banli.identity.Rights;
import org.banli.identity.Scope;

/**
 * Which proposals a user may know of, as the queries use it: all, those sent by or
 * assigned to his units, or those he put forward.
 */
record Reach(Scope scope, Set<Long> unitIds, long personId) {

	static Reach of(CurrentUser user) {
		Scope scope = Rights.scope(user, Action.VIEW_PROPOSAL);
		return new Reach(scope, user.unitIds(), user.personId());
	}

	boolean isEmpty() {
		return this.scope == Scope.NONE || (this.scope == Scope.UNIT && this.unitIds.isEmpty());
	}

}
