package org.banli.referral;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import org.banli.attachment.AttachmentPlace;
import org.banli.casefile.CaseParts;
import org.banli.document.Printable;
import org.banli.identity.CurrentUser;
import org.banli.shared.DomainException;
import org.banli.shared.FieldProblem;
import org.banli.shared.OneLine;
import org.banli.workflow.Outcome;
import org.banli.workflow.TaskContext;

import org.springframework.stereotype.Component;

/**
 * 登记判决结果: a fine that the bureau had imposed is offset against the criminal one, and none
 * is imposed after it (行政处罚法 art 35); exempted or acquitted, the case may come back (art
 * 27).
 */
@Component
class RecordJudgment extends ReferralStep<RecordJudgment.JudgmentForm> {

	private final CaseParts caseParts;

	RecordJudgment(ReferralStepParts parts, CaseParts caseParts) {
		super(parts);
		this.caseParts = caseParts;
	}

	/** What the court has decided. */
	enum Result {

		FINED, EXEMPTED, ACQUITTED

	}

	/**
	 * The judgment.
	 *
	 * @param criminalFine 罚金
	 * @param fineBefore the bureau's fine from before the referral, 0 where there was
	 * none
	 * @param isPunishable whether the bureau is still to punish what was done
	 */
	record JudgmentForm(@NotNull Result result,
			@NotBlank @Size(max = 100, message = "{form.tooLong}") @OneLine @Printable String court,
			@NotNull @PastOrPresent(message = "{referral.future}") LocalDate decidedOn,
			@NotBlank @Size(max = 100, message = "{form.tooLong}") @OneLine @Printable String documentNumber,
			@DecimalMin(value = "0", message = "{referral.amount}") @Digits(integer = 9, fraction = 2,
					message = "{referral.amount}") BigDecimal criminalFine,
			@DecimalMin(value = "0", message = "{referral.amount}") @Digits(integer = 9, fraction = 2,
					message = "{referral.amount}") BigDecimal fineBefore,
			Boolean isPunishable, @Size(max = 1000, message = "{form.tooLong}") @Printable String remark) {
	}

	@Override
	public String step() {
		return "recordJudgment";
	}

	@Override
	public Class<JudgmentForm> formType() {
		return JudgmentForm.class;
	}

	@Override
	public JudgmentForm prepare(TaskContext task) {
		return new JudgmentForm(null, null, null, null, null, null, null, null);
	}

	@Override
	Optional<DomainException> mayNot(TaskContext task, Referral referral, CurrentUser doer) {
		return unlessTeam(referral, doer);
	}

	@Override
	public List<FieldProblem> check(TaskContext task, JudgmentForm form) {
		List<FieldProblem> problems = new ArrayList<>();
		notBefore(problems, "decidedOn", form.decidedOn(), referral(task).filedOn(), "referral.outcome.beforeFiling");
		if (form.result() == Result.FINED) {
			if (form.criminalFine() == null || form.criminalFine().signum() == 0) {
				problems.add(new FieldProblem("criminalFine", word("referral.judgment.fine")));
			}
			if (form.fineBefore() == null) {
				problems.add(new FieldProblem("fineBefore", word("referral.judgment.before")));
			}
			else if (form.fineBefore().signum() > 0 && this.caseParts.imposedPenalty(file(task)).isEmpty()) {
				problems.add(new FieldProblem("fineBefore", word("referral.judgment.noFineBefore")));
			}
		}
		if (form.result() == Result.ACQUITTED && form.isPunishable() == null) {
			problems.add(new FieldProblem("isPunishable", word("referral.outcome.punishable")));
		}
		return problems;
	}

	@Override
	public Outcome complete(TaskContext task, JudgmentForm form) {
		Referral referral = referral(task);
		ReferralAct act = act(task).of(ReferralParty.COURT, form.court())
			.by(form.decidedOn(), form.documentNumber())
			.saying(form.remark());
		return switch (form.result()) {
			case FINED -> fined(referral, form, act);
			case EXEMPTED -> {
				move(move(referral, ReferralEvent.EXEMPTED, act), ReferralEvent.RETURNED, act);
				yield Outcome.saying(word("referral.judgment.exempted", form.court(), form.documentNumber()))
					.with(ReferralHandling.OUTCOME, "RETURNED");
			}
			case ACQUITTED -> {
				boolean isReturned = form.isPunishable();
				move(move(referral, ReferralEvent.ACQUITTED, act),
						isReturned ? ReferralEvent.RETURNED : ReferralEvent.CLOSED, act);
				yield Outcome.saying(word("referral.judgment.acquitted", form.court(), form.documentNumber()))
					.with(ReferralHandling.OUTCOME, isReturned ? "RETURNED" : "ENDED");
			}
		};
	}

	private Outcome fined(Referral referral, JudgmentForm form, ReferralAct act) {
		BigDecimal offset = form.criminalFine().min(form.fineBefore());
		parts().mapper().fine(referral.id(), form.criminalFine(), form.fineBefore(), offset);
		Referral fined = move(parts().referrals().get(referral.id()), ReferralEvent.FINED, act);
		move(fined, ReferralEvent.CLOSED, act.saying(word("referral.judgment.offset",
				form.criminalFine().toPlainString(), form.fineBefore().toPlainString(), offset.toPlainString())));
		return Outcome
			.saying(word("referral.judgment.fined", form.court(), form.documentNumber(),
					form.criminalFine().toPlainString()))
			.with(ReferralHandling.OUTCOME, "ENDED");
	}

	@Override
	List<AttachmentPlace> places(TaskContext task, Referral referral) {
		return List.of(OutsideStep.scan(referral));
	}

}
