package org.banli.workflow;

import java.time.Instant;
import java.time.LocalDate;

import org.banli.identity.CurrentUser;

/** A chase before it has an id. */
class NewChase {

	private Long id;

	private final StandingTask task;

	private final long unitId;

	private final ChaseLevel level;

	private final String problem;

	private final LocalDate dueOn;

	private final CurrentUser issuer;

	private final String issuerName;

	private final Instant issuedAt;

	NewChase(StandingTask task, long unitId, ChaseForm form, CurrentUser issuer, String issuerName, Instant issuedAt) {
		this.task = task;
		this.unitId = unitId;
		this.level = form.level();
		this.problem = form.problem().strip();
		this.dueOn = form.dueOn();
		this.issuer = issuer;
		this.issuerName = issuerName;
		this.issuedAt = issuedAt;
	}

	public Long getId() {
		return this.id;
	}

	public void setId(Long id) {
		this.id = id;
	}

	public StandingTask getTask() {
		return this.task;
	}

	public long getUnitId() {
		return this.unitId;
	}

	public ChaseLevel getLevel() {
		return this.level;
	}

	public String getProblem() {
		return this.problem;
	}

	public LocalDate getDueOn() {
		return this.dueOn;
	}

	public CurrentUser getIssuer() {
		return this.issuer;
	}

	public String getIssuerName() {
		return this.issuerName;
	}

	public Instant getIssuedAt() {
		return this.issuedAt;
	}

}
