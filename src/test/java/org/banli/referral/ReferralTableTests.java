package org.banli.referral;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The table is that of the field (domain section 4.4), row by row and nothing else. */
class ReferralTableTests {

	private static final String ROWS = """
			NONE CALLED TEAM_FORMED
			TEAM_FORMED VERIFICATION_BEGUN VERIFYING
			VERIFYING REPORTED REPORTED
			VERIFYING FOUND_BELOW_TESTS NONE
			REPORTED APPROVED APPROVED
			REPORTED NOT_APPROVED NOT_APPROVED
			REPORTED DECISION_OVERDUE REPORTED
			NOT_APPROVED CALLED TEAM_FORMED
			APPROVED SENT SENT
			SENT RECEIPT_SIGNED RECEIPTED
			RECEIPTED REVIEW_BEGUN UNDER_REVIEW
			SENT RECEIPT_REFUSED POLICE_OVERDUE
			UNDER_REVIEW COMPLETION_ASKED SUPPLEMENTING
			SUPPLEMENTING COMPLETED UNDER_REVIEW
			UNDER_REVIEW HANDED_TO_OTHER_POLICE WITH_OTHER_POLICE
			WITH_OTHER_POLICE TAKEN_OVER UNDER_REVIEW
			UNDER_REVIEW NOT_A_POLICE_MATTER NOT_POLICE_MATTER
			NOT_POLICE_MATTER RETURNED RETURNED_TO_ADMIN
			NOT_POLICE_MATTER CLOSED CLOSED
			UNDER_REVIEW LIMIT_PASSED POLICE_OVERDUE
			POLICE_OVERDUE SUPERVISION_REQUESTED SUPERVISION_REQUESTED
			UNDER_REVIEW FILED FILED
			FILED GOODS_HANDED GOODS_HANDED
			GOODS_HANDED INVESTIGATION_BEGUN INVESTIGATING
			UNDER_REVIEW REFUSED REFUSED
			REFUSED RETURNED RETURNED_TO_ADMIN
			REFUSED TERM_LAPSED RETURNED_TO_ADMIN
			REFUSED RECONSIDERATION_REQUESTED RECONSIDERING
			REFUSED SUPERVISION_REQUESTED SUPERVISION_REQUESTED
			RECONSIDERING FILED FILED
			RECONSIDERING REFUSED REFUSED_AGAIN
			REFUSED_AGAIN SUPERVISION_REQUESTED SUPERVISION_REQUESTED
			REFUSED_AGAIN RETURNED RETURNED_TO_ADMIN
			REFUSED_AGAIN TERM_LAPSED RETURNED_TO_ADMIN
			SUPERVISION_REQUESTED REASONS_ASKED REASONS_ASKED
			REASONS_ASKED REASONS_UPHELD REASONS_UPHELD
			REASONS_UPHELD RETURNED RETURNED_TO_ADMIN
			REASONS_ASKED FILING_ORDERED FILE_ORDERED
			FILE_ORDERED FILED FILED
			INVESTIGATING DROPPED CASE_DROPPED
			CASE_DROPPED RETURNED RETURNED_TO_ADMIN
			CASE_DROPPED CLOSED CLOSED
			INVESTIGATING PROSECUTED PROSECUTED
			INVESTIGATING NOT_PROSECUTED NOT_PROSECUTED
			NOT_PROSECUTED RETURNED RETURNED_TO_ADMIN
			NOT_PROSECUTED CLOSED CLOSED
			PROSECUTED FINED CONVICTED_FINED
			CONVICTED_FINED CLOSED CLOSED
			PROSECUTED EXEMPTED EXEMPTED
			EXEMPTED RETURNED RETURNED_TO_ADMIN
			PROSECUTED ACQUITTED ACQUITTED
			ACQUITTED RETURNED RETURNED_TO_ADMIN
			ACQUITTED CLOSED CLOSED
			RETURNED_TO_ADMIN ADMIN_DECIDED ADMIN_DECIDED
			ADMIN_DECIDED REPLIED REPLIED
			REPLIED CLOSED CLOSED""";

	@Test
	void allowsTheRowsOfTheFieldAndNothingElse() {
		Set<String> expected = new TreeSet<>(Arrays.asList(ROWS.split("\n")));
		Set<String> actual = new TreeSet<>();
		for (ReferralState from : ReferralState.values()) {
			for (ReferralEvent event : ReferralEvent.values()) {
				ReferralTable.next(from, event).ifPresent((to) -> actual.add(from + " " + event + " " + to));
			}
		}
		assertThat(actual).isEqualTo(expected);
	}

	@Test
	void leadsFromEveryStateToAnEnd() {
		for (ReferralState state : ReferralState.values()) {
			assertThat(reached(state)).as("from %s", state)
				.containsAnyOf(ReferralState.NONE, ReferralState.NOT_APPROVED, ReferralState.CLOSED);
		}
		assertThat(reached(ReferralState.NONE)).containsAll(EnumSet.allOf(ReferralState.class));
	}

	private static Set<ReferralState> reached(ReferralState from) {
		Set<ReferralState> seen = EnumSet.of(from);
		boolean isGrowing = true;
		while (isGrowing) {
			Set<ReferralState> more = EnumSet.copyOf(seen);
			for (ReferralState state : seen) {
				ReferralTable.events(state)
					.forEach((event) -> more.add(ReferralTable.next(state, event).orElseThrow()));
			}
			isGrowing = more.size() > seen.size();
			seen = more;
		}
		return seen;
	}

	@Test
	void keepsThePenaltyFromRunningBesideIt() {
		assertThat(EnumSet.allOf(ReferralState.class)).filteredOn((state) -> !state.isBlocking())
			.containsExactlyInAnyOrder(ReferralState.NONE, ReferralState.NOT_APPROVED, ReferralState.RETURNED_TO_ADMIN,
					ReferralState.ADMIN_DECIDED, ReferralState.REPLIED, ReferralState.CLOSED);
	}

}
