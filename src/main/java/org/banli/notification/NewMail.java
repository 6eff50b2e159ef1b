package org.banli.notification;

import java.time.Instant;

/** A letter before it has an id. */
class NewMail {

	private Long id;

	private final String recipient;

	private final String address;

	private final String subject;

	private final String body;

	private final String messageId;

	private final String dedupKey;

	private final Instant createdAt;

	NewMail(String recipient, String address, String subject, String body, String messageId, String dedupKey,
			Instant createdAt) {
		this.recipient = recipient;
		this.address = address;
		this.subject = subject;
		this.body = body;
		this.messageId = messageId;
		this.dedupKey = dedupKey;
		this.createdAt = createdAt;
	}

	public Long getId() {
		return this.id;
	}

	public void setId(Long id) {
		this.id = id;
	}

	public String getRecipient() {
		return this.recipient;
	}

	public String getAddress() {
		return this.address;
	}

	public String getSubject() {
		return this.subject;
	}

	public String getBody() {
		return this.body;
	}

	public String getMessageId() {
		return this.messageId;
	}

	public String getDedupKey() {
		return this.dedupKey;
	}

	public Instant getCreatedAt() {
		return this.createdAt;
	}

}
