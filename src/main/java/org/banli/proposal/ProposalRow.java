package org.banli.proposal;

import java.time.LocalDate;

/** A line of the register. */
public record ProposalRow(long id, ProposalKind kind, String sessionText, String number, String title,
		String leadProposer, int proposerCount, ProposalStatus status, HandlingMode mode, LocalDate assignedOn,
		LocalDate replyDueOn, boolean isKey) {
}
