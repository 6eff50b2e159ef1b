package org.banli.referral;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import static org.banli.referral.ReferralState.ACQUITTED;
import static org.banli.referral.ReferralState.ADMIN_DECIDED;
import static org.banli.referral.ReferralState.APPROVED;
import static org.banli.referral.ReferralState.CASE_DROPPED;
import static org.banli.referral.ReferralState.CLOSED;
import static org.banli.referral.ReferralState.CONVICTED_FINED;
import static org.banli.referral.ReferralState.EXEMPTED;
import static org.banli.referral.ReferralState.FILED;
import static org.banli.referral.ReferralState.FILE_ORDERED;
import static org.banli.referral.ReferralState.GOODS_HANDED;
import static org.banli.referral.ReferralState.INVESTIGATING;
import static org.banli.referral.ReferralState.NONE;
import static org.banli.referral.ReferralState.NOT_APPROVED;
import static org.banli.referral.ReferralState.NOT_POLICE_MATTER;
import static org.banli.referral.ReferralState.NOT_PROSECUTED;
import static org.banli.referral.ReferralState.POLICE_OVERDUE;
import static org.banli.referral.ReferralState.PROSECUTED;
import static org.banli.referral.ReferralState.REASONS_ASKED;
import static org.banli.referral.ReferralState.REASONS_UPHELD;
import static org.banli.referral.ReferralState.RECEIPTED;
import static org.banli.referral.ReferralState.RECONSIDERING;
import static org.banli.referral.ReferralState.REFUSED;
import static org.banli.referral.ReferralState.REFUSED_AGAIN;
import static org.banli.referral.ReferralState.REPLIED;
import static org.banli.referral.ReferralState.REPORTED;
import static org.banli.referral.ReferralState.RETURNED_TO_ADMIN;
import static org.banli.referral.ReferralState.SENT;
import static org.banli.referral.ReferralState.SUPERVISION_REQUESTED;
import static org.banli.referral.ReferralState.SUPPLEMENTING;
import static org.banli.referral.ReferralState.TEAM_FORMED;
import static org.banli.referral.ReferralState.UNDER_REVIEW;
import static org.banli.referral.ReferralState.VERIFYING;
import static org.banli.referral.ReferralState.WITH_OTHER_POLICE;

/** The table of the referral (domain section 4.4): what leads from where to where. */
final class ReferralTable {

	private static final Map<ReferralState, Map<ReferralEvent, ReferralState>> ROWS = new EnumMap<>(
			ReferralState.class);

	static {
		row(NONE, ReferralEvent.CALLED, TEAM_FORMED);
		row(NOT_APPROVED, ReferralEvent.CALLED, TEAM_FORMED);
		row(TEAM_FORMED, ReferralEvent.VERIFICATION_BEGUN, VERIFYING);
		row(VERIFYING, ReferralEvent.REPORTED, REPORTED);
		row(VERIFYING, ReferralEvent.FOUND_BELOW_TESTS, NONE);
		row(REPORTED, ReferralEvent.APPROVED, APPROVED);
		row(REPORTED, ReferralEvent.NOT_APPROVED, NOT_APPROVED);
		row(REPORTED, ReferralEvent.DECISION_OVERDUE, REPORTED);
		row(APPROVED, ReferralEvent.SENT, SENT);
		row(SENT, ReferralEvent.RECEIPT_SIGNED, RECEIPTED);
		row(SENT, ReferralEvent.RECEIPT_REFUSED, POLICE_OVERDUE);
		row(RECEIPTED, ReferralEvent.REVIEW_BEGUN, UNDER_REVIEW);
		row(UNDER_REVIEW, ReferralEvent.COMPLETION_ASKED, SUPPLEMENTING);
		row(UNDER_REVIEW, ReferralEvent.HANDED_TO_OTHER_POLICE, WITH_OTHER_POLICE);
		row(UNDER_REVIEW, ReferralEvent.NOT_A_POLICE_MATTER, NOT_POLICE_MATTER);
		row(UNDER_REVIEW, ReferralEvent.LIMIT_PASSED, POLICE_OVERDUE);
		row(UNDER_REVIEW, ReferralEvent.FILED, FILED);
		row(UNDER_REVIEW, ReferralEvent.REFUSED, REFUSED);
		row(SUPPLEMENTING, ReferralEvent.COMPLETED, UNDER_REVIEW);
		row(WITH_OTHER_POLICE, ReferralEvent.TAKEN_OVER, UNDER_REVIEW);
		row(NOT_POLICE_MATTER, ReferralEvent.RETURNED, RETURNED_TO_ADMIN);
		row(NOT_POLICE_MATTER, ReferralEvent.CLOSED, CLOSED);
		row(POLICE_OVERDUE, ReferralEvent.SUPERVISION_REQUESTED, SUPERVISION_REQUESTED);
		row(REFUSED, ReferralEvent.RETURNED, RETURNED_TO_ADMIN);
		row(REFUSED, ReferralEvent.TERM_LAPSED, RETURNED_TO_ADMIN);
		row(REFUSED, ReferralEvent.RECONSIDERATION_REQUESTED, RECONSIDERING);
		row(REFUSED, ReferralEvent.SUPERVISION_REQUESTED, SUPERVISION_REQUESTED);
		row(RECONSIDERING, ReferralEvent.FILED, FILED);
		row(RECONSIDERING, ReferralEvent.REFUSED, REFUSED_AGAIN);
		row(REFUSED_AGAIN, ReferralEvent.SUPERVISION_REQUESTED, SUPERVISION_REQUESTED);
		row(REFUSED_AGAIN, ReferralEvent.RETURNED, RETURNED_TO_ADMIN);
		row(REFUSED_AGAIN, ReferralEvent.TERM_LAPSED, RETURNED_TO_ADMIN);
		row(SUPERVISION_REQUESTED, ReferralEvent.REASONS_ASKED, REASONS_ASKED);
		row(REASONS_ASKED, ReferralEvent.REASONS_UPHELD, REASONS_UPHELD);
		row(REASONS_ASKED, ReferralEvent.FILING_ORDERED, FILE_ORDERED);
		row(REASONS_UPHELD, ReferralEvent.RETURNED, RETURNED_TO_ADMIN);
		row(FILE_ORDERED, ReferralEvent.FILED, FILED);
		row(FILED, ReferralEvent.GOODS_HANDED, GOODS_HANDED);
		row(GOODS_HANDED, ReferralEvent.INVESTIGATION_BEGUN, INVESTIGATING);
		row(INVESTIGATING, ReferralEvent.DROPPED, CASE_DROPPED);
		row(INVESTIGATING, ReferralEvent.PROSECUTED, PROSECUTED);
		row(INVESTIGATING, ReferralEvent.NOT_PROSECUTED, NOT_PROSECUTED);
		row(CASE_DROPPED, ReferralEvent.RETURNED, RETURNED_TO_ADMIN);
		row(CASE_DROPPED, ReferralEvent.CLOSED, CLOSED);
		row(NOT_PROSECUTED, ReferralEvent.RETURNED, RETURNED_TO_ADMIN);
		row(NOT_PROSECUTED, ReferralEvent.CLOSED, CLOSED);
		row(PROSECUTED, ReferralEvent.FINED, CONVICTED_FINED);
		row(PROSECUTED, ReferralEvent.EXEMPTED, EXEMPTED);
		row(PROSECUTED, ReferralEvent.ACQUITTED, ACQUITTED);
		row(CONVICTED_FINED, ReferralEvent.CLOSED, CLOSED);
		row(EXEMPTED, ReferralEvent.RETURNED, RETURNED_TO_ADMIN);
		row(ACQUITTED, ReferralEvent.RETURNED, RETURNED_TO_ADMIN);
		row(ACQUITTED, ReferralEvent.CLOSED, CLOSED);
		row(RETURNED_TO_ADMIN, ReferralEvent.ADMIN_DECIDED, ADMIN_DECIDED);
		row(ADMIN_DECIDED, ReferralEvent.REPLIED, REPLIED);
		row(REPLIED, ReferralEvent.CLOSED, CLOSED);
	}

	private ReferralTable() {
	}

	private static void row(ReferralState from, ReferralEvent event, ReferralState to) {
		ROWS.computeIfAbsent(from, (key) -> new EnumMap<>(ReferralEvent.class)).put(event, to);
	}

	/** Where an event leads; empty where the table does not allow it. */
	static Optional<ReferralState> next(ReferralState from, ReferralEvent event) {
		return Optional.ofNullable(ROWS.getOrDefault(from, Map.of()).get(event));
	}

	/** What the table allows in a state. */
	static Set<ReferralEvent> events(ReferralState from) {
		return ROWS.getOrDefault(from, Map.of()).keySet();
	}

}
