package org.banli.casefile;

import java.time.Instant;

/** A case on its way into the register; the generated id is written into it. */
class NewCase {

	private final ClueForm form;

	private final String title;

	private final long unitId;

	private final String registeredBy;

	private final Instant registeredAt;

	private Long id;

	NewCase(ClueForm form, String title, long unitId, String registeredBy, Instant registeredAt) {
		this.form = form;
		this.title = title;
		this.unitId = unitId;
		this.registeredBy = registeredBy;
		this.registeredAt = registeredAt;
	}

	public ClueForm getForm() {
		return this.form;
	}

	public String getTitle() {
		return this.title;
	}

	public long getUnitId() {
		return this.unitId;
	}

	public String getRegisteredBy() {
		return this.registeredBy;
	}

	public Instant getRegisteredAt() {
		return this.registeredAt;
	}

	public Long getId() {
		return this.id;
	}

	public void setId(Long id) {
		this.id = id;
	}

}
