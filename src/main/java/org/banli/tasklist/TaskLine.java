package org.banli.tasklist;

import java.time.Instant;
import java.time.LocalDate;

import org.banli.deadline.LightView;
import org.banli.shared.BusinessKey;

/**
 * A task as lists show it.
 *
 * @param stepTitle the step as people call it
 * @param assignee the username of who has or had it, null where nobody
 * @param onBehalfName the absent colleague by whose post the reader has it or may claim
 * it; null where by his own
 * @param dueOn null where it has no due date
 */
public record TaskLine(String taskId, String step, String stepTitle, String title, String reference, String businessKey,
		String kind, String proposers, String unitFullName, String unitShortName, String assignee, String assigneeName,
		String onBehalfName, LocalDate dueOn, LightView light, Instant createdAt, Instant endedAt, TaskState state) {

	/** The address of the page of its matter: {@code /proposals/12}. */
	public String matterPath() {
		BusinessKey key = BusinessKey.parse(this.businessKey);
		return "/" + key.kind() + "s/" + key.id();
	}

}
