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
 * 要求说明不立案理由: the procuratorate asks the police, which answers in seven days (人民检察院刑事诉讼规则
 * art 560).
 */
@Component
class AskForReasons extends OutsideStep<AskForReasons.AskReasonsForm> {

	AskForReasons(ReferralStepParts parts) {
		super(parts);
	}

	/** The notice to the police. */
	record AskReasonsForm(@NotNull @PastOrPresent(message = "{referral.future}") LocalDate askedOn,
			@NotBlank @Size(max = 100, message = "{form.tooLong}") @OneLine @Printable String documentNumber) {
	}

	@Override
	ReferralParty party() {
		return ReferralParty.PROCURATORATE;
	}

	@Override
	public String step() {
		return "askForReasons";
	}

	@Override
	public Class<AskReasonsForm> formType() {
		return AskReasonsForm.class;
	}

	@Override
	public String clock() {
		return "REFERRAL_SUPERVISION";
	}

	@Override
	public AskReasonsForm prepare(TaskContext task) {
		return new AskReasonsForm(isConnected(referral(task)) ? today() : null, null);
	}

	@Override
	void check(Referral referral, AskReasonsForm form, List<FieldProblem> problems) {
		notBefore(problems, "askedOn", form.askedOn(), dayOf(referral.sentAt()), "referral.receipt.beforeSending");
	}

	@Override
	public Outcome complete(TaskContext task, AskReasonsForm form) {
		Referral referral = referral(task);
		move(referral, ReferralEvent.REASONS_ASKED, act(task, referral, form.askedOn(), form.documentNumber(), null));
		return Outcome.saying(word("referral.reasons.asked", referral.procuratorateName(), form.documentNumber()))
			.with(ReferralHandling.OUTCOME, "REASONS_ASKED");
	}

}
