package org.banli.casefile;

import java.util.LinkedHashSet;
import java.util.Set;

import org.banli.identity.Action;
import org.banli.identity.CurrentUser;
import org.banli.identity.Holding;
import org.banli.identity.Rights;
import org.banli.identity.Scope;

/**
 * Which cases a user may know of, as the queries use it: all, or those of his bureaus.
 */
public record CaseReach(boolean isAll, Set<Long> unitIds) {

	public static CaseReach of(CurrentUser user) {
		Set<Long> units = new LinkedHashSet<>();
		for (Holding holding : user.holdings()) {
			if (Rights.scope(holding.post(), Action.VIEW_CASE) == Scope.UNIT) {
				units.add(holding.unitId());
			}
		}
		return new CaseReach(Rights.scope(user, Action.VIEW_CASE) == Scope.ALL, units);
	}

	boolean isEmpty() {
		return !this.isAll && this.unitIds.isEmpty();
	}

	public boolean contains(CaseFile file) {
		return this.isAll || this.unitIds.contains(file.unitId());
	}

}
