package org.banli.referral;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
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
 * 审查不立案理由: the reasons stand, or the procuratorate tells the police to file (人民检察院刑事诉讼规则
 * arts 561 and 563).
 */
@Component
class JudgeReasons extends OutsideStep<JudgeReasons.ReasonsForm> {

	JudgeReasons(ReferralStepParts parts) {
		super(parts);
	}

	/** What the procuratorate decides. */
	enum Result {

		ORDERED, UPHELD

	}

	/** The notice of the result. */
	record ReasonsForm(@NotNull Result result,
			@NotNull @PastOrPresent(message = "{referral.future}") LocalDate decidedOn,
			@NotBlank @Size(max = 100, message = "{form.tooLong}") @OneLine @Printable String documentNumber,
			@NotBlank @Size(max = 1000, message = "{form.tooLong}") @Printable String reason) {
	}

	@Override
	ReferralParty party() {
		return ReferralParty.PROCURATORATE;
	}

	@Override
	public String step() {
		return "judgeReasons";
	}

	@Override
	public Class<ReasonsForm> formType() {
		return ReasonsForm.class;
	}

	@Override
	public String clock() {
		return "DL41";
	}

	@Override
	public ReasonsForm prepare(TaskContext task) {
		return new ReasonsForm(null, isConnected(referral(task)) ? today() : null, null, null);
	}

	@Override
	void check(Referral referral, ReasonsForm form, List<FieldProblem> problems) {
		notBefore(problems, "decidedOn", form.decidedOn(), dayOf(referral.sentAt()), "referral.receipt.beforeSending");
	}

	@Override
	public String confirmation(JsonNode values) {
		return question("referral.reasons.confirm.", Result.class, values.path("result"));
	}

	@Override
	public Outcome complete(TaskContext task, ReasonsForm form) {
		Referral referral = referral(task);
		ReferralAct act = act(task, referral, form.decidedOn(), form.documentNumber(), form.reason());
		if (form.result() == Result.ORDERED) {
			move(referral, ReferralEvent.FILING_ORDERED, act);
			return Outcome.saying(word("referral.reasons.ordered", referral.procuratorateName(), form.documentNumber()))
				.quoting(form.reason())
				.with(ReferralHandling.OUTCOME, "ORDERED");
		}
		move(move(referral, ReferralEvent.REASONS_UPHELD, act), ReferralEvent.RETURNED, act);
		return Outcome.saying(word("referral.reasons.upheld", referral.procuratorateName(), form.documentNumber()))
			.quoting(form.reason())
			.with(ReferralHandling.OUTCOME, "RETURNED");
	}

}
