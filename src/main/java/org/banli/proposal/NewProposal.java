package org.banli.proposal;

import java.time.Instant;

/** A proposal on its way into the register; the generated id is written into it. */
class NewProposal {

	private final ProposalForm form;

	private final SessionName session;

	private final long senderUnitId;

	private final String registeredBy;

	private final Instant registeredAt;

	private Boolean isKey;

	private Integer proposerCount;

	private WishedUnits wished = WishedUnits.NONE;

	private Long id;

	NewProposal(ProposalForm form, SessionName session, long senderUnitId, String registeredBy, Instant registeredAt) {
		this.form = form;
		this.session = session;
		this.senderUnitId = senderUnitId;
		this.registeredBy = registeredBy;
		this.registeredAt = registeredAt;
	}

	public ProposalForm getForm() {
		return this.form;
	}

	public SessionName getSession() {
		return this.session;
	}

	public long getSenderUnitId() {
		return this.senderUnitId;
	}

	public String getRegisteredBy() {
		return this.registeredBy;
	}

	public Instant getRegisteredAt() {
		return this.registeredAt;
	}

	public boolean isAsksConfirmed() {
		return !this.form.asks().isEmpty();
	}

	/** The same with what only lists say. */
	NewProposal listed(Boolean key, Integer count, WishedUnits wishes) {
		this.isKey = key;
		this.proposerCount = count;
		this.wished = wishes;
		return this;
	}

	public Boolean getKey() {
		return this.isKey;
	}

	public Integer getProposerCount() {
		return this.proposerCount;
	}

	public WishedUnits getWished() {
		return this.wished;
	}

	public Long getId() {
		return this.id;
	}

	public void setId(Long id) {
		this.id = id;
	}

}
