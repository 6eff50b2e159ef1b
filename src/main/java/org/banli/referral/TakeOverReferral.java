package org.banli.referral;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import org.banli.document.Printable;
import org.banli.shared.FieldProblem;
import org.banli.shared.OneLine;
import org.banli.workflow.Outcome;
import org.banli.workflow.TaskContext;

import org.springframework.stereotype.Component;

/**
 * 接收转送案件: another police that is competent takes the case over; its own time begins
 * (行政执法机关移送涉嫌犯罪案件的规定 art 7).
 */
@Component
class TakeOverReferral extends OutsideStep<TakeOverReferral.TakeOverForm> {

	TakeOverReferral(ReferralStepParts parts) {
		super(parts);
	}

	/** The receipt of the other police. */
	record TakeOverForm(@NotNull @PastOrPresent(message = "{referral.future}") LocalDate receivedOn,
			@NotBlank @Size(max = 50, message = "{form.tooLong}") @OneLine @Printable String signer,
			@Size(max = 100, message = "{form.tooLong}") @OneLine @Printable String documentNumber) {
	}

	@Override
	ReferralParty party() {
		return ReferralParty.POLICE;
	}

	@Override
	public String step() {
		return "takeOverReferral";
	}

	@Override
	public Class<TakeOverForm> formType() {
		return TakeOverForm.class;
	}

	@Override
	public String clock() {
		return "DL34";
	}

	@Override
	public TakeOverForm prepare(TaskContext task) {
		boolean isTheirs = isConnected(referral(task));
		return new TakeOverForm(isTheirs ? today() : null, isTheirs ? task.user().personName() : null, null);
	}

	@Override
	void check(Referral referral, TakeOverForm form, List<FieldProblem> problems) {
		notBefore(problems, "receivedOn", form.receivedOn(), referral.receivedOn(), "referral.review.beforeReceipt");
	}

	@Override
	public Outcome complete(TaskContext task, TakeOverForm form) {
		Referral referral = referral(task);
		parts().mapper().receive(referral.id(), form.receivedOn());
		move(parts().referrals().get(referral.id()), ReferralEvent.TAKEN_OVER, act(task, referral, form.receivedOn(),
				form.documentNumber(), word("referral.receipt.signedBy", form.signer())));
		return Outcome.saying(word("referral.receipt.done", referral.policeName(), form.signer()))
			.with(ReferralHandling.OUTCOME, "RECEIVED");
	}

}
