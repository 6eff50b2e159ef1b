package org.banli.referral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import org.banli.attachment.AttachmentPlace;
import org.banli.document.Printable;
import org.banli.identity.CurrentUser;
import org.banli.shared.DomainException;
import org.banli.shared.FieldProblem;
import org.banli.shared.OneLine;
import org.banli.workflow.Outcome;
import org.banli.workflow.TaskContext;

import org.springframework.stereotype.Component;

/**
 * 登记侦查和起诉结果: the police drops the case (公安机关办理刑事案件程序规定 arts 187 and 189), the
 * procuratorate prosecutes or does not (刑事诉讼法 art 177), with or without an opinion.
 */
@Component
class RecordInvestigation extends ReferralStep<RecordInvestigation.InvestigationForm> {

	RecordInvestigation(ReferralStepParts parts) {
		super(parts);
	}

	/** What became of the investigation. */
	enum Result {

		PROSECUTED, NOT_PROSECUTED, DROPPED

	}

	/**
	 * The paper of police or procuratorate.
	 *
	 * @param body who has decided
	 * @param receivedOn when the bureau got it
	 * @param isPunishable whether the party is to be punished by the bureau
	 * @param opinionNumber the number of the 检察意见, null where there is none
	 * @param replyDueOn the day that the opinion sets for the reply, null where it sets
	 * none
	 */
	record InvestigationForm(@NotNull Result result,
			@NotBlank @Size(max = 100, message = "{form.tooLong}") @OneLine @Printable String body,
			@NotNull @PastOrPresent(message = "{referral.future}") LocalDate decidedOn,
			@NotNull @PastOrPresent(message = "{referral.future}") LocalDate receivedOn,
			@NotBlank @Size(max = 100, message = "{form.tooLong}") @OneLine @Printable String documentNumber,
			@Size(max = 1000, message = "{form.tooLong}") @Printable String reason, Boolean isPunishable,
			@Size(max = 100, message = "{form.tooLong}") @OneLine @Printable String opinionNumber,
			LocalDate replyDueOn) {

		boolean hasOpinion() {
			return this.opinionNumber != null && !this.opinionNumber.isBlank();
		}

	}

	@Override
	public String step() {
		return "recordInvestigation";
	}

	@Override
	public Class<InvestigationForm> formType() {
		return InvestigationForm.class;
	}

	@Override
	public String clock() {
		return "REFERRAL_INVESTIGATION";
	}

	@Override
	public InvestigationForm prepare(TaskContext task) {
		return new InvestigationForm(null, null, null, null, null, null, null, null, null);
	}

	@Override
	Optional<DomainException> mayNot(TaskContext task, Referral referral, CurrentUser doer) {
		return unlessTeam(referral, doer);
	}

	@Override
	public List<FieldProblem> check(TaskContext task, InvestigationForm form) {
		List<FieldProblem> problems = new ArrayList<>();
		notBefore(problems, "decidedOn", form.decidedOn(), referral(task).filedOn(), "referral.outcome.beforeFiling");
		notBefore(problems, "receivedOn", form.receivedOn(), form.decidedOn(), "referral.outcome.receivedBefore");
		notBefore(problems, "replyDueOn", form.replyDueOn(), form.receivedOn(), "referral.outcome.replyBefore");
		if (form.result() != Result.PROSECUTED) {
			needed(problems, REASON, form.reason(), "referral.outcome.why");
		}
		if (form.result() == Result.DROPPED && form.isPunishable() == null) {
			problems.add(new FieldProblem("isPunishable", word("referral.outcome.punishable")));
		}
		if (form.hasOpinion() && form.result() != Result.NOT_PROSECUTED) {
			problems.add(new FieldProblem("opinionNumber", word("referral.outcome.opinionOnly")));
		}
		if (form.replyDueOn() != null && !form.hasOpinion()) {
			problems.add(new FieldProblem("opinionNumber", word("referral.outcome.opinionNumber")));
		}
		return problems;
	}

	@Override
	public Outcome complete(TaskContext task, InvestigationForm form) {
		Referral referral = referral(task);
		boolean isPolices = form.result() == Result.DROPPED;
		ReferralAct act = act(task).of(isPolices ? ReferralParty.POLICE : ReferralParty.PROCURATORATE, form.body())
			.by(form.decidedOn(), form.documentNumber())
			.saying(form.reason());
		return switch (form.result()) {
			case PROSECUTED -> {
				move(referral, ReferralEvent.PROSECUTED, act);
				yield Outcome.saying(word("referral.outcome.prosecuted", form.body(), form.documentNumber()))
					.with(ReferralHandling.OUTCOME, "PROSECUTED");
			}
			case DROPPED -> {
				boolean isReturned = form.isPunishable();
				move(move(referral, ReferralEvent.DROPPED, act),
						isReturned ? ReferralEvent.RETURNED : ReferralEvent.CLOSED, act.by(form.receivedOn(), null));
				yield Outcome.saying(word("referral.outcome.dropped", form.body(), form.documentNumber()))
					.quoting(form.reason())
					.with(ReferralHandling.OUTCOME, isReturned ? "RETURNED" : "ENDED");
			}
			case NOT_PROSECUTED -> notProsecuted(referral, form, act);
		};
	}

	private Outcome notProsecuted(Referral referral, InvestigationForm form, ReferralAct act) {
		Referral moved = move(referral, ReferralEvent.NOT_PROSECUTED, act);
		Outcome outcome = Outcome.saying(word("referral.outcome.notProsecuted", form.body(), form.documentNumber()))
			.quoting(form.reason());
		if (!form.hasOpinion()) {
			move(moved, ReferralEvent.CLOSED, act.by(form.receivedOn(), null));
			return outcome.with(ReferralHandling.OUTCOME, "ENDED");
		}
		parts().mapper().giveOpinion(referral.id(), form.opinionNumber());
		Referral advised = parts().referrals().get(referral.id());
		parts().clocks()
			.startReply(advised, form.receivedOn(), form.replyDueOn(),
					word("referral.outcome.statedDue", form.opinionNumber()));
		move(advised, ReferralEvent.RETURNED, act.by(form.receivedOn(), form.opinionNumber()));
		return outcome.with(ReferralHandling.OUTCOME, "RETURNED");
	}

	@Override
	List<AttachmentPlace> places(TaskContext task, Referral referral) {
		return List.of(OutsideStep.scan(referral));
	}

}
