package org.banli.dispatch;

import java.time.Instant;
import java.time.LocalDate;

/** A run about to be stored; the database gives it its id. */
final class NewRun {

	private Long id;

	private final long unitId;

	private final String username;

	private final String personName;

	private final LocalDate assignedOn;

	private final int total;

	private final Instant startedAt;

	NewRun(long unitId, String username, String personName, LocalDate assignedOn, int total, Instant startedAt) {
		this.unitId = unitId;
		this.username = username;
		this.personName = personName;
		this.assignedOn = assignedOn;
		this.total = total;
		this.startedAt = startedAt;
	}

	public Long getId() {
		return this.id;
	}

	public void setId(Long id) {
		this.id = id;
	}

	public long getUnitId() {
		return this.unitId;
	}

	public String getUsername() {
		return this.username;
	}

	public String getPersonName() {
		return this.personName;
	}

	public LocalDate getAssignedOn() {
		return this.assignedOn;
	}

	public int getTotal() {
		return this.total;
	}

	public Instant getStartedAt() {
		return this.startedAt;
	}

}
