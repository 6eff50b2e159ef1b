package org.banli.proposal;

import java.time.Instant;
import java.time.LocalDate;

import org.banli.shared.BusinessKey;

/**
 * The head of a suggestion or proposal.
 *
 * @param sessionText the session as the register names it: 市五届人大三次会议
 * @param sessionKey the session without its variable spelling, for telling doubles
 * @param number its number as printed, leading zeros kept
 */
public record Proposal(long id, ProposalKind kind, String sessionText, String sessionKey, Integer term, Integer meeting,
		String number, String title, String leadProposer, String sector, String body, long senderUnitId,
		ProposalStatus status, HandlingMode mode, int round, boolean areAsksConfirmed, Instant registeredAt,
		String registeredBy, LocalDate assignedOn, LocalDate replyDueOn, Instant closedAt, int version) {

	/** The kind of business keys of this feature. */
	public static final String KEY_KIND = "proposal";

	public BusinessKey businessKey() {
		return key(this.id);
	}

	public static BusinessKey key(long id) {
		return new BusinessKey(KEY_KIND, id);
	}

	/** How people name it: 市五届人大三次会议第25号建议. */
	public String reference() {
		String noun = (this.kind == ProposalKind.SUGGESTION) ? "建议" : "提案";
		return this.sessionText + "第" + this.number + "号" + noun;
	}

	/** Its number as lists show it: 25 号. */
	public String shortReference() {
		return this.number + " 号";
	}

}
