package org.banli.proposal;

import org.banli.shared.BusinessKey;
import org.banli.workflow.ClockContacts;
import org.banli.workflow.MatterContacts;

import org.springframework.stereotype.Component;

/** Whom the clocks of proposals concern: the unit whose part it is. */
@Component
class ProposalContacts implements MatterContacts {

	private static final String ASSIGNMENT = "assignment:";

	private final UnitAssignments assignments;

	ProposalContacts(UnitAssignments assignments) {
		this.assignments = assignments;
	}

	@Override
	public String kind() {
		return Proposal.KEY_KIND;
	}

	@Override
	public ClockContacts ofClock(BusinessKey matter, String subject, String code) {
		if (!subject.startsWith(ASSIGNMENT)) {
			return ClockContacts.OF_TASKS;
		}
		Assignment assignment = this.assignments.get(Long.parseLong(subject.substring(ASSIGNMENT.length())));
		return ClockContacts.of(assignment.unitId(), assignment.divisionId());
	}

	@Override
	public Long divisionOf(BusinessKey matter, long unitId) {
		return this.assignments.ofProposal(matter.id())
			.stream()
			.filter((assignment) -> assignment.unitId() == unitId && assignment.divisionId() != null)
			.map(Assignment::divisionId)
			.findFirst()
			.orElse(null);
	}

	@Override
	public String page(BusinessKey matter) {
		return "/proposals/" + matter.id();
	}

}
