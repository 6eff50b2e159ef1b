package org.banli.workflow;

import java.util.List;

import org.banli.identity.Action;
import org.banli.identity.CurrentUser;
import org.banli.identity.Rights;

import org.springframework.stereotype.Component;

/** Says who may look at the tasks of a unit without being the one to do them. */
@Component
public class Oversight {

	private final List<Confidential> confidential;

	Oversight(List<Confidential> confidential) {
		this.confidential = confidential;
	}

	/** Whether the user oversees the unit's tasks of matters of a kind. */
	public boolean covers(CurrentUser user, long unitId, String kind) {
		return Rights.may(user, Action.VIEW_UNIT_TASKS, unitId) && !kind.equals(hiddenKind(user, unitId));
	}

	/**
	 * The kind of matters in the unit that is not for the user's eyes, null where he may
	 * see all.
	 */
	public String hiddenKind(CurrentUser user, long unitId) {
		return this.confidential.stream()
			.filter((one) -> !Rights.may(user, one.action(), unitId))
			.map(Confidential::kind)
			.findFirst()
			.orElse(null);
	}

}
