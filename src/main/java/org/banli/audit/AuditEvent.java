package org.banli.audit;

import org.banli.shared.BusinessKey;

/**
 * What is to be put on the trail.
 *
 * @param action a stable code such as {@code proposal.registered}
 * @param summary the sentence people read in the timeline
 * @param change what of the organisation it changes, null where it is casework
 */
public record AuditEvent(String action, BusinessKey businessKey, String subject, String summary, String quote,
		String before, String after, ChangeKind change) {

	public static AuditEvent of(String action, BusinessKey businessKey, String summary) {
		return new AuditEvent(action, businessKey, null, summary, null, null, null, null);
	}

	public AuditEvent on(String part) {
		return new AuditEvent(this.action, this.businessKey, part, this.summary, this.quote, this.before, this.after,
				this.change);
	}

	public AuditEvent quoting(String words) {
		String kept = (words == null || words.isBlank()) ? null : words;
		return new AuditEvent(this.action, this.businessKey, this.subject, this.summary, kept, this.before, this.after,
				this.change);
	}

	public AuditEvent changing(String from, String to) {
		return new AuditEvent(this.action, this.businessKey, this.subject, this.summary, this.quote, from, to,
				this.change);
	}

	/** The same as a change of the organisation, which needs a subject. */
	public AuditEvent as(ChangeKind kind) {
		return new AuditEvent(this.action, this.businessKey, this.subject, this.summary, this.quote, this.before,
				this.after, kind);
	}

}
