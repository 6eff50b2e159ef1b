package org.banli.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.banli.deadline.Light;
import org.banli.deadline.RunningClock;

/**
 * A referral as the API tells it.
 *
 * @param documents papers of the product and files that were sent
 */
record ReferralView(long id, int round, ReferralState state, List<ClockLine> clocks, List<DocumentLine> documents,
		List<HappeningLine> history) {

	/** A deadline of the referral; one of hours has moments too. */
	record ClockLine(String code, String title, LocalDate startsOn, LocalDate dueOn, Instant startsAt, Instant dueAt,
			Light light, String legalBasis) {

		static ClockLine of(RunningClock clock) {
			return new ClockLine(clock.code(), clock.title(), clock.startsOn(), clock.dueOn(), clock.startsAt(),
					clock.dueAt(), clock.standing(), clock.legalBasis());
		}

	}

	/** A paper that was issued. */
	record DocumentLine(String code, String title, String docNumber, Instant issuedAt, String pdf, String docx) {
	}

	/** A transition. */
	record HappeningLine(int no, ReferralState from, ReferralEvent event, ReferralState to, Instant at, String person,
			String unit, ReferralParty party, String counterpart, LocalDate documentOn, String documentNumber,
			String fileHash, String clock, String remark) {

		static HappeningLine of(ReferralHappening one) {
			return new HappeningLine(one.seqNo(), one.fromState(), one.event(), one.toState(), one.happenedAt(),
					one.personName(), one.unitName(), one.party(), one.counterpart(), one.documentOn(),
					one.documentNumber(), one.fileHash(), one.clockCode(), one.remark());
		}

	}

}
