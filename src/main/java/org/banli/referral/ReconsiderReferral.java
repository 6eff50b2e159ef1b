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
 * 复议不予立案决定: the police decides again in three days (行政执法机关移送涉嫌犯罪案件的规定 art 9).
 */
@Component
class ReconsiderReferral extends OutsideStep<ReconsiderReferral.ReconsiderationForm> {

	ReconsiderReferral(ReferralStepParts parts) {
		super(parts);
	}

	/** What the police decides. */
	enum Result {

		FILED, REFUSED

	}

	/** The decision on the reconsideration. */
	record ReconsiderationForm(@NotNull Result result,
			@NotNull @PastOrPresent(message = "{referral.future}") LocalDate decidedOn,
			@NotBlank @Size(max = 100, message = "{form.tooLong}") @OneLine @Printable String documentNumber,
			@Size(max = 1000, message = "{form.tooLong}") @Printable String reason) {
	}

	@Override
	ReferralParty party() {
		return ReferralParty.POLICE;
	}

	@Override
	public String step() {
		return "reconsiderReferral";
	}

	@Override
	public Class<ReconsiderationForm> formType() {
		return ReconsiderationForm.class;
	}

	@Override
	public String clock() {
		return "DL39";
	}

	@Override
	public ReconsiderationForm prepare(TaskContext task) {
		return new ReconsiderationForm(null, isConnected(referral(task)) ? today() : null, null, null);
	}

	@Override
	void check(Referral referral, ReconsiderationForm form, List<FieldProblem> problems) {
		notBefore(problems, "decidedOn", form.decidedOn(), referral.refusedOn(), "referral.reconsider.beforeRefusal");
		if (form.result() == Result.REFUSED) {
			needed(problems, REASON, form.reason(), "referral.review.why.REFUSED");
		}
	}

	@Override
	public Outcome complete(TaskContext task, ReconsiderationForm form) {
		Referral referral = referral(task);
		ReferralAct act = act(task, referral, form.decidedOn(), form.documentNumber(), form.reason());
		if (form.result() == Result.FILED) {
			parts().mapper().file(referral.id(), form.decidedOn(), form.documentNumber());
			move(parts().referrals().get(referral.id()), ReferralEvent.FILED, act);
			return Outcome.saying(word("referral.review.filed", referral.policeName(), form.documentNumber()))
				.with(ReferralHandling.OUTCOME, "FILED");
		}
		move(referral, ReferralEvent.REFUSED, act);
		return Outcome.saying(word("referral.reconsider.refused", referral.policeName(), form.documentNumber()))
			.quoting(form.reason())
			.with(ReferralHandling.OUTCOME, "REFUSED");
	}

}
