package org.banli.audit;

/** An entry that is being written; the generated id is written into it. */
class NewEntry {

	private final AuditEntry entry;

	private Long id;

	NewEntry(AuditEntry entry) {
		this.entry = entry;
	}

	public AuditEntry getEntry() {
		return this.entry;
	}

	public Long getId() {
		return this.id;
	}

	public void setId(Long id) {
		this.id = id;
	}

}
