package org.banli.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import org.banli.document.Printable;
import org.banli.organization.Unit;
import org.banli.shared.FieldProblem;
import org.banli.shared.OneLine;
import org.banli.workflow.Outcome;
import org.banli.workflow.TaskContext;

import org.springframework.stereotype.Component;

/**
 * 审查移送案件: what the police does with the file (行政执法机关移送涉嫌犯罪案件的规定 arts 7 and 8,
 * 公安机关办理刑事案件程序规定 arts 175 and 180, F12).
 */
@Component
class ReviewReferral extends OutsideStep<ReviewReferral.PoliceReviewForm> {

	ReviewReferral(ReferralStepParts parts) {
		super(parts);
	}

	/** What the police may do. */
	enum Result {

		FILED, REFUSED, COMPLETION, OTHER_POLICE, NOT_POLICE

	}

	/**
	 * The police's paper.
	 *
	 * @param decidedOn the date on the paper
	 * @param reason why it refuses, what is missing, or why it is not its matter
	 * @param otherPolice the police that is competent
	 * @param otherAuthority the authority to turn to; null where the case comes back
	 */
	record PoliceReviewForm(@NotNull Result result,
			@NotNull @PastOrPresent(message = "{referral.future}") LocalDate decidedOn,
			@Size(max = 100, message = "{form.tooLong}") @OneLine @Printable String documentNumber,
			@Size(max = 1000, message = "{form.tooLong}") @Printable String reason,
			@Size(max = 100, message = "{form.tooLong}") @OneLine @Printable String otherPolice,
			@Size(max = 100, message = "{form.tooLong}") @OneLine @Printable String otherAuthority) {
	}

	@Override
	ReferralParty party() {
		return ReferralParty.POLICE;
	}

	@Override
	public String step() {
		return "reviewReferral";
	}

	@Override
	public Class<PoliceReviewForm> formType() {
		return PoliceReviewForm.class;
	}

	@Override
	public String clock() {
		return "DL36";
	}

	@Override
	public PoliceReviewForm prepare(TaskContext task) {
		return new PoliceReviewForm(null, isConnected(referral(task)) ? today() : null, null, null, null, null);
	}

	@Override
	void check(Referral referral, PoliceReviewForm form, List<FieldProblem> problems) {
		notBefore(problems, "decidedOn", form.decidedOn(), referral.receivedOn(), "referral.review.beforeReceipt");
		needed(problems, "documentNumber", form.documentNumber(), "referral.number");
		if (form.result() == Result.OTHER_POLICE) {
			needed(problems, "otherPolice", form.otherPolice(), "referral.review.otherPolice");
			if (form.otherPolice() != null && form.otherPolice().strip().equals(referral.policeName())) {
				problems.add(new FieldProblem("otherPolice", word("referral.review.samePolice")));
			}
		}
		else if (form.result() != Result.FILED) {
			needed(problems, REASON, form.reason(), "referral.review.why." + form.result());
		}
	}

	@Override
	public String confirmation(JsonNode values) {
		return question("referral.review.confirm.", Result.class, values.path("result"));
	}

	@Override
	public Outcome complete(TaskContext task, PoliceReviewForm form) {
		Referral referral = referral(task);
		ReferralAct act = act(task, referral, form.decidedOn(), form.documentNumber(), form.reason());
		return switch (form.result()) {
			case FILED -> filed(referral, act);
			case REFUSED -> refused(referral, act);
			case COMPLETION -> {
				move(referral, ReferralEvent.COMPLETION_ASKED, act);
				yield Outcome.saying(word("referral.review.completion", referral.policeName()))
					.quoting(form.reason())
					.with(ReferralHandling.OUTCOME, "SUPPLEMENT");
			}
			case OTHER_POLICE -> otherPolice(referral, form, act);
			case NOT_POLICE -> notPolice(referral, form, act);
		};
	}

	private Outcome filed(Referral referral, ReferralAct act) {
		parts().mapper().file(referral.id(), act.documentOn(), act.documentNumber());
		move(parts().referrals().get(referral.id()), ReferralEvent.FILED, act);
		return Outcome.saying(word("referral.review.filed", referral.policeName(), act.documentNumber()))
			.with(ReferralHandling.OUTCOME, "FILED");
	}

	private Outcome refused(Referral referral, ReferralAct act) {
		parts().mapper().refuse(referral.id(), act.documentOn(), act.documentNumber());
		move(parts().referrals().get(referral.id()), ReferralEvent.REFUSED, act);
		return Outcome.saying(word("referral.review.refused", referral.policeName(), act.documentNumber()))
			.quoting(act.remark())
			.with(ReferralHandling.OUTCOME, "REFUSED");
	}

	private Outcome otherPolice(Referral referral, PoliceReviewForm form, ReferralAct act) {
		move(referral, ReferralEvent.HANDED_TO_OTHER_POLICE, act.saying(form.otherPolice()));
		Optional<Unit> other = parts().partners().connected(form.otherPolice());
		String name = other.map(Unit::fullName).orElse(form.otherPolice().strip());
		parts().mapper().giveToPolice(referral.id(), name, other.map(Unit::id).orElse(null));
		return Outcome.saying(word("referral.review.otherPoliceHasIt", referral.policeName(), name))
			.with(ReferralHandling.OUTCOME, "OTHER_POLICE")
			.with(ReferralHandling.POLICE_UNIT_ID, other.map(Unit::id).orElse(referral.unitId()))
			.with(ReferralHandling.POLICE_POST, SendReferral.post(other));
	}

	private Outcome notPolice(Referral referral, PoliceReviewForm form, ReferralAct act) {
		Referral moved = move(referral, ReferralEvent.NOT_A_POLICE_MATTER, act);
		boolean isElsewhere = form.otherAuthority() != null && !form.otherAuthority().isBlank();
		move(moved, isElsewhere ? ReferralEvent.CLOSED : ReferralEvent.RETURNED,
				isElsewhere ? act.saying(form.otherAuthority()) : act);
		return Outcome.saying(word("referral.review.notPolice", referral.policeName()))
			.quoting(form.reason())
			.with(ReferralHandling.OUTCOME, isElsewhere ? "ENDED" : "RETURNED");
	}

}
