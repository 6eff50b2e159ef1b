package org.banli.workflow;

import java.time.Instant;
import java.time.LocalDate;

import org.banli.shared.BusinessKey;

/**
 * Somebody asks for a task that is late (催办单、督办单).
 *
 * @param assignee who had the task then, null where nobody
 * @param dueOn until when an answer is wanted, null where no day was set
 * @param answer what the chased said, null before that
 * @param closing how it ended, null while it is open
 */
public record Chase(long id, String businessKey, String taskId, String step, long unitId, String candidateGroup,
		String assignee, ChaseLevel level, String problem, LocalDate dueOn, String issuedBy, String issuerName,
		long issuerUnitId, Instant issuedAt, String answer, String answeredBy, String answererName, Instant answeredAt,
		ChaseClosing closing, Instant closedAt) {

	public boolean isOpen() {
		return this.closedAt == null;
	}

	/** The address of the page of its matter. */
	public String matterPath() {
		BusinessKey key = BusinessKey.parse(this.businessKey);
		return "/" + key.kind() + "s/" + key.id();
	}

}
