package org.banli.referral;

import java.util.List;
import java.util.Optional;

import org.banli.document.IssuedPaper;
import org.banli.organization.Unit;
import org.banli.shared.Words;
import org.banli.workflow.Outcome;
import org.banli.workflow.TaskContext;

import org.springframework.stereotype.Component;

/**
 * Writes the request for supervision (立案监督建议书) and gives the case to the procuratorate.
 */
@Component
class SupervisionRequests {

	private final ReferralStepParts parts;

	private final Words words;

	SupervisionRequests(ReferralStepParts parts, Words words) {
		this.parts = parts;
		this.words = words;
	}

	/**
	 * Asks the procuratorate to supervise.
	 * @param ground why, as the letter says it
	 * @return the outcome of the step
	 */
	Outcome request(TaskContext task, Referral referral, String procuratorate, String ground, String reason) {
		Optional<Unit> unit = this.parts.partners().connected(procuratorate);
		String name = unit.map(Unit::fullName).orElse(procuratorate);
		this.parts.mapper()
			.giveToProcuratorate(referral.id(), name, unit.map(Unit::id).orElse(null), this.parts.today());
		Referral given = this.parts.referrals().get(referral.id());
		List<String> enclosed = this.parts.file().issued(given).stream().map(IssuedPaper::title).distinct().toList();
		String number = this.parts.papers()
			.issue(given, ReferralPapers.SUPERVISION, "", ReferralPapers.supervision(ground, reason, enclosed),
					task.user().username())
			.docNumber();
		this.parts.referrals()
			.move(given, ReferralEvent.SUPERVISION_REQUESTED,
					ReferralStep.act(task)
						.of(ReferralParty.BUREAU, name)
						.by(this.parts.today(), number)
						.saying(reason));
		return Outcome.saying(this.words.of("referral.supervision.done", name, number))
			.quoting(reason)
			.with(ReferralHandling.OUTCOME, "SUPERVISION")
			.with(ReferralHandling.PROCURATORATE_UNIT_ID, unit.map(Unit::id).orElse(referral.unitId()))
			.with(ReferralHandling.PROCURATORATE_POST, SendReferral.post(unit));
	}

}
