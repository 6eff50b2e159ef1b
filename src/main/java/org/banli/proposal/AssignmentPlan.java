package org.banli.proposal;

import java.time.LocalDate;
import java.util.List;

import org.banli.organization.Unit;

/** Who is to answer what by when, checked and ready to be carried out. */
record AssignmentPlan(HandlingMode mode, List<Share> shares, LocalDate assignedOn, LocalDate replyDueOn,
		LocalDate coDueOn, String dueReason) {

	/** One unit's part. */
	record Share(Unit unit, AssignmentRole role, List<Ask> asks) {
	}

}
