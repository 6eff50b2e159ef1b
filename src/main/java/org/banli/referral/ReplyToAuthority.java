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

/** 回复司法机关: the procuratorate or the police hears what the bureau decided. */
@Component
class ReplyToAuthority extends ReferralStep<ReplyToAuthority.AuthorityReplyForm> {

	ReplyToAuthority(ReferralStepParts parts) {
		super(parts);
	}

	/** The reply. */
	record AuthorityReplyForm(
			@NotBlank @Size(max = 100, message = "{form.tooLong}") @OneLine @Printable String receiver,
			@NotNull @PastOrPresent(message = "{referral.future}") LocalDate repliedOn,
			@NotBlank @Size(max = 100, message = "{form.tooLong}") @OneLine @Printable String documentNumber,
			@NotBlank @Size(max = 1000, message = "{form.tooLong}") @Printable String content) {
	}

	@Override
	public String step() {
		return "replyToAuthority";
	}

	@Override
	public Class<AuthorityReplyForm> formType() {
		return AuthorityReplyForm.class;
	}

	@Override
	public String clock() {
		return ReferralClocks.REPLY;
	}

	@Override
	public AuthorityReplyForm prepare(TaskContext task) {
		Referral referral = referral(task);
		return new AuthorityReplyForm(
				(referral.opinionNumber() != null) ? referral.procuratorateName() : referral.policeName(), null, null,
				null);
	}

	@Override
	Optional<DomainException> mayNot(TaskContext task, Referral referral, CurrentUser doer) {
		return unlessTeam(referral, doer);
	}

	@Override
	public List<FieldProblem> check(TaskContext task, AuthorityReplyForm form) {
		List<FieldProblem> problems = new ArrayList<>();
		LocalDate decided = parts().referrals()
			.happenings(referral(task).caseId())
			.stream()
			.filter((one) -> one.event() == ReferralEvent.ADMIN_DECIDED)
			.map(ReferralHappening::documentOn)
			.findFirst()
			.orElse(null);
		notBefore(problems, "repliedOn", form.repliedOn(), decided, "referral.reply.beforeDecision");
		return problems;
	}

	@Override
	public Outcome complete(TaskContext task, AuthorityReplyForm form) {
		Referral referral = referral(task);
		ReferralAct act = act(task).of(ReferralParty.BUREAU, form.receiver())
			.by(form.repliedOn(), form.documentNumber())
			.saying(form.content());
		parts().clocks().stopReply(referral, form.repliedOn());
		move(move(referral, ReferralEvent.REPLIED, act), ReferralEvent.CLOSED, act);
		return Outcome.saying(word("referral.reply.done", form.receiver(), form.documentNumber()))
			.quoting(form.content())
			.with(ReferralHandling.OUTCOME, "ENDED");
	}

	@Override
	List<AttachmentPlace> places(TaskContext task, Referral referral) {
		return List.of(OutsideStep.scan(referral));
	}

}
