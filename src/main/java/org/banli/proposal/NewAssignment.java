package org.banli.proposal;

import java.time.LocalDate;

/** A unit's part that is being assigned; the generated id is written into it. */
class NewAssignment {

	private final long proposalId;

	private final long unitId;

	private final AssignmentRole role;

	private final LocalDate assignedOn;

	private final LocalDate dueOn;

	private Long id;

	NewAssignment(long proposalId, long unitId, AssignmentRole role, LocalDate assignedOn, LocalDate dueOn) {
		this.proposalId = proposalId;
		this.unitId = unitId;
		this.role = role;
		this.assignedOn = assignedOn;
		this.dueOn = dueOn;
	}

	public long getProposalId() {
		return this.proposalId;
	}

	public long getUnitId() {
		return this.unitId;
	}

	public AssignmentRole getRole() {
		return this.role;
	}

	public LocalDate getAssignedOn() {
		return this.assignedOn;
	}

	public LocalDate getDueOn() {
		return this.dueOn;
	}

	public Long getId() {
		return this.id;
	}

	public void setId(Long id) {
		this.id = id;
	}

}
