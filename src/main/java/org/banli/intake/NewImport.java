package org.banli.intake;

import java.time.Instant;

import org.banli.identity.CurrentUser;

/** A list on its way into the drafts; the generated id is written into it. */
class NewImport {

	private final String fileName;

	private final CurrentUser user;

	private final Instant createdAt;

	private final int rowCount;

	private Long id;

	NewImport(String fileName, CurrentUser user, Instant createdAt, int rowCount) {
		this.fileName = fileName;
		this.user = user;
		this.createdAt = createdAt;
		this.rowCount = rowCount;
	}

	public String getFileName() {
		return this.fileName;
	}

	public String getCreatedBy() {
		return this.user.username();
	}

	public String getCreatedByName() {
		return this.user.personName();
	}

	public long getCreatedUnitId() {
		return this.user.unitId();
	}

	public Instant getCreatedAt() {
		return this.createdAt;
	}

	public int getRowCount() {
		return this.rowCount;
	}

	public Long getId() {
		return this.id;
	}

	public void setId(Long id) {
		this.id = id;
	}

}
