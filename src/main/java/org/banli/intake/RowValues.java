package org.banli.intake;

import java.time.LocalDate;
import java.util.List;

import org.banli.proposal.HandlingMode;
import org.banli.proposal.ProposalKind;

/**
 * What was understood of a row; null is not known.
 *
 * @param number as displayed, without 第 and 号
 * @param coCount how many put it forward, the first one among them
 * @param mainUnit its official full name, as all units here
 */
public record RowValues(ProposalKind kind, String session, String number, String title, String leadProposer,
		List<String> coProposers, Integer coCount, HandlingMode mode, String mainUnit, List<String> coUnits,
		List<String> splitUnits, LocalDate assignedOn, LocalDate replyDueOn, Boolean isKey) {
}
