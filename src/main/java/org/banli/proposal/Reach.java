package org.banli.proposal;

import java.util.LinkedHashSet;
import java.util.Set;

import org.banli.identity.Action;
import org.banli.identity.CurrentUser;
import org.banli.identity.Holding;
import org.banli.identity.Rights;
import org.banli.identity.Scope;

/**
 * Which proposals a user may know of, as the queries use it: all, those sent by or
 * assigned to the units in which a post of his lets him, and those he put forward.
 */
record Reach(Scope scope, Set<Long> unitIds, boolean seesOwn, long personId) {

	static Reach of(CurrentUser user) {
		Set<Long> units = new LinkedHashSet<>();
		boolean seesOwn = false;
		for (Holding holding : user.holdings()) {
			Scope scope = Rights.scope(holding.post(), Action.VIEW_PROPOSAL);
			if (scope == Scope.UNIT) {
				units.add(holding.unitId());
			}
			seesOwn = seesOwn || scope == Scope.OWN;
		}
		return new Reach(Rights.scope(user, Action.VIEW_PROPOSAL), units, seesOwn, user.personId());
	}

	boolean isEmpty() {
		return this.scope == Scope.NONE;
	}

}
