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
 * 签收移送书: the police signs the receipt slip of the letter when it is delivered
 * (行政执法机关移送涉嫌犯罪案件的规定 art 7).
 */
@Component
class SignReceipt extends OutsideStep<SignReceipt.ReferralReceiptForm> {

	SignReceipt(ReferralStepParts parts) {
		super(parts);
	}

	/** Whether the police takes the file. */
	enum Answer {

		RECEIVED, NOT_ACCEPTED

	}

	/** The receipt slip. */
	record ReferralReceiptForm(@NotNull Answer answer,
			@NotNull @PastOrPresent(message = "{referral.future}") LocalDate receivedOn,
			@NotBlank @Size(max = 50, message = "{form.tooLong}") @OneLine @Printable String signer,
			@Size(max = 100, message = "{form.tooLong}") @OneLine @Printable String documentNumber,
			@Size(max = 1000, message = "{form.tooLong}") @Printable String reason) {
	}

	@Override
	ReferralParty party() {
		return ReferralParty.POLICE;
	}

	@Override
	public String step() {
		return "signReceipt";
	}

	@Override
	public Class<ReferralReceiptForm> formType() {
		return ReferralReceiptForm.class;
	}

	@Override
	public String clock() {
		return "REFERRAL_RECEIPT";
	}

	@Override
	public ReferralReceiptForm prepare(TaskContext task) {
		boolean isTheirs = isConnected(referral(task));
		return new ReferralReceiptForm(isTheirs ? Answer.RECEIVED : null, isTheirs ? today() : null,
				isTheirs ? task.user().personName() : null, null, null);
	}

	@Override
	void check(Referral referral, ReferralReceiptForm form, List<FieldProblem> problems) {
		notBefore(problems, "receivedOn", form.receivedOn(), dayOf(referral.sentAt()),
				"referral.receipt.beforeSending");
		if (form.answer() == Answer.NOT_ACCEPTED) {
			needed(problems, REASON, form.reason(), "referral.receipt.why");
		}
	}

	@Override
	public Outcome complete(TaskContext task, ReferralReceiptForm form) {
		Referral referral = referral(task);
		if (form.answer() == Answer.NOT_ACCEPTED) {
			move(referral, ReferralEvent.RECEIPT_REFUSED,
					act(task, referral, form.receivedOn(), form.documentNumber(), form.reason()));
			return Outcome.saying(word("referral.receipt.notAccepted", referral.policeName()))
				.quoting(form.reason())
				.with(ReferralHandling.OUTCOME, "OVERDUE");
		}
		parts().mapper().receive(referral.id(), form.receivedOn());
		ReferralAct act = act(task, referral, form.receivedOn(), form.documentNumber(),
				word("referral.receipt.signedBy", form.signer()));
		Referral received = move(parts().referrals().get(referral.id()), ReferralEvent.RECEIPT_SIGNED, act);
		move(received, ReferralEvent.REVIEW_BEGUN, act);
		return Outcome.saying(word("referral.receipt.done", referral.policeName(), form.signer()))
			.with(ReferralHandling.OUTCOME, "RECEIVED");
	}

}
