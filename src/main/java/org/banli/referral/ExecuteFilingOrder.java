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
 * 执行立案通知: the police files within fifteen days of the procuratorate's notice (人民检察院刑事诉讼规则
 * art 563).
 */
@Component
class ExecuteFilingOrder extends OutsideStep<ExecuteFilingOrder.FilingOrderForm> {

	ExecuteFilingOrder(ReferralStepParts parts) {
		super(parts);
	}

	/** The police's decision to file. */
	record FilingOrderForm(@NotNull @PastOrPresent(message = "{referral.future}") LocalDate filedOn,
			@NotBlank @Size(max = 100, message = "{form.tooLong}") @OneLine @Printable String documentNumber) {
	}

	@Override
	ReferralParty party() {
		return ReferralParty.POLICE;
	}

	@Override
	public String step() {
		return "executeFilingOrder";
	}

	@Override
	public Class<FilingOrderForm> formType() {
		return FilingOrderForm.class;
	}

	@Override
	public String clock() {
		return "DL43";
	}

	@Override
	public FilingOrderForm prepare(TaskContext task) {
		return new FilingOrderForm(isConnected(referral(task)) ? today() : null, null);
	}

	@Override
	void check(Referral referral, FilingOrderForm form, List<FieldProblem> problems) {
		notBefore(problems, "filedOn", form.filedOn(), dayOf(referral.sentAt()), "referral.receipt.beforeSending");
	}

	@Override
	public Outcome complete(TaskContext task, FilingOrderForm form) {
		Referral referral = referral(task);
		parts().mapper().file(referral.id(), form.filedOn(), form.documentNumber());
		move(parts().referrals().get(referral.id()), ReferralEvent.FILED,
				act(task, referral, form.filedOn(), form.documentNumber(), null));
		return Outcome.saying(word("referral.review.filed", referral.policeName(), form.documentNumber()))
			.with(ReferralHandling.OUTCOME, "FILED");
	}

}
