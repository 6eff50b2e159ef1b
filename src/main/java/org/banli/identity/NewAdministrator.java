package org.banli.identity;

import java.time.Instant;

/** The rows of the first administrator; generated ids are written into it. */
class NewAdministrator {

	private final String passwordHash;

	private final Instant createdAt;

	private Long personId;

	private Long unitId;

	NewAdministrator(String passwordHash, Instant createdAt) {
		this.passwordHash = passwordHash;
		this.createdAt = createdAt;
	}

	public String getPasswordHash() {
		return this.passwordHash;
	}

	public Instant getCreatedAt() {
		return this.createdAt;
	}

	public Long getPersonId() {
		return this.personId;
	}

	public void setPersonId(Long personId) {
		this.personId = personId;
	}

	public Long getUnitId() {
		return this.unitId;
	}

	public void setUnitId(Long unitId) {
		this.unitId = unitId;
	}

}
