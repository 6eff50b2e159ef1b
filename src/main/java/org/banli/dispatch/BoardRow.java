package org.banli.dispatch;

import java.time.LocalDate;

/**
 * A task of assigning as the board reads it, with the draft of its plan.
 *
 * @param draft the draft's text, null where there is none
 * @param settledVersion the version of the draft that somebody settled, null for none
 */
record BoardRow(String taskId, String businessKey, String kind, String reference, String title, String proposers,
		String assignee, String assigneeName, LocalDate dueOn, String clockCode, String draft, Integer draftVersion,
		Integer settledVersion) {

	boolean isSettled() {
		return this.draftVersion != null && this.draftVersion.equals(this.settledVersion);
	}

	long proposalId() {
		return Long.parseLong(this.businessKey.substring(this.businessKey.indexOf(':') + 1));
	}

}
