package org.banli.referral;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.banli.attachment.AttachmentPlace;
import org.banli.document.IssuedPaper;
import org.banli.document.Printable;
import org.banli.identity.CurrentUser;
import org.banli.shared.DomainException;
import org.banli.workflow.Outcome;
import org.banli.workflow.TaskContext;

import org.springframework.stereotype.Component;

/**
 * 补正移送材料: the team sends in three days what the police asks for (公安机关办理刑事案件程序规定 art 180).
 */
@Component
class CompleteReferral extends ReferralStep<CompleteReferral.ReferralCompletionForm> {

	CompleteReferral(ReferralStepParts parts) {
		super(parts);
	}

	/**
	 * What is sent.
	 *
	 * @param materials one in each line
	 */
	record ReferralCompletionForm(@NotBlank @Size(max = 2000, message = "{form.tooLong}") @Printable String materials,
			@Size(max = 1000, message = "{form.tooLong}") @Printable String remark) {
	}

	@Override
	public String step() {
		return "completeReferral";
	}

	@Override
	public Class<ReferralCompletionForm> formType() {
		return ReferralCompletionForm.class;
	}

	@Override
	public String clock() {
		return "DL35";
	}

	@Override
	public ReferralCompletionForm prepare(TaskContext task) {
		return new ReferralCompletionForm(null, null);
	}

	@Override
	Optional<DomainException> mayNot(TaskContext task, Referral referral, CurrentUser doer) {
		return unlessTeam(referral, doer);
	}

	@Override
	public Outcome complete(TaskContext task, ReferralCompletionForm form) {
		Referral referral = referral(task);
		ReferralHappening asked = asked(referral);
		IssuedPaper letter = parts().papers()
			.issue(referral, ReferralPapers.SUPPLEMENT, String.valueOf(referral.lastSeq()),
					ReferralPapers.completion(asked.documentOn(), form.materials(), form.remark()),
					task.user().username());
		parts().file().freezeMore(referral);
		move(referral, ReferralEvent.COMPLETED,
				act(task).of(ReferralParty.BUREAU, referral.policeName())
					.by(today(), letter.docNumber())
					.saying(form.materials()));
		return Outcome.saying(word("referral.complete.done", referral.policeName(), letter.docNumber()))
			.with(ReferralHandling.OUTCOME, "COMPLETED");
	}

	/** The police's request that is answered. */
	private ReferralHappening asked(Referral referral) {
		return parts().referrals()
			.happenings(referral.caseId())
			.stream()
			.filter((one) -> one.referralId() == referral.id() && one.event() == ReferralEvent.COMPLETION_ASKED)
			.findFirst()
			.orElseThrow();
	}

	@Override
	Map<String, Object> shown(TaskContext task, Referral referral) {
		return Map.of("asked", asked(referral));
	}

	@Override
	List<AttachmentPlace> places(TaskContext task, Referral referral) {
		return SendReferral.itemPlaces(referral);
	}

}
