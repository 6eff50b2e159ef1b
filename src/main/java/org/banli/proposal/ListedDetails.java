package org.banli.proposal;

import java.util.List;

/**
 * What a list of proposals says of one beside its line in the register.
 *
 * @param coProposers all but the first one
 * @param proposerCount how many put it forward, null where the names tell it
 * @param proposed how a list would assign it
 * @param wished which units the proposer wishes
 */
public record ListedDetails(long id, List<String> coProposers, Integer proposerCount, Boolean isKey, String sector,
		String body, ProposedAssignment proposed, WishedUnits wished) {
}
