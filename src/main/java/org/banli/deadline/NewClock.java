package org.banli.deadline;

import java.time.Instant;

/** A clock that is being started; the generated id is written into it. */
class NewClock {

	private final String businessKey;

	private final String subject;

	private final String code;

	private final long ruleId;

	private final ClockStatus status;

	private final Instant createdAt;

	private Long id;

	NewClock(String businessKey, String subject, String code, long ruleId, ClockStatus status, Instant createdAt) {
		this.businessKey = businessKey;
		this.subject = subject;
		this.code = code;
		this.ruleId = ruleId;
		this.status = status;
		this.createdAt = createdAt;
	}

	public String getBusinessKey() {
		return this.businessKey;
	}

	public String getSubject() {
		return this.subject;
	}

	public String getCode() {
		return this.code;
	}

	public long getRuleId() {
		return this.ruleId;
	}

	public ClockStatus getStatus() {
		return this.status;
	}

	public Instant getCreatedAt() {
		return this.createdAt;
	}

	public Long getId() {
		return this.id;
	}

	public void setId(Long id) {
		this.id = id;
	}

	ClockRow toRow() {
		return ClockRow.of(this.id, this.businessKey, this.subject, this.code, this.ruleId, 0, this.status);
	}

}
