package org.banli.referral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import org.banli.casefile.CaseParts;
import org.banli.casefile.CaseStatus;
import org.banli.casefile.ImposedPenalty;
import org.banli.document.Printable;
import org.banli.identity.CurrentUser;
import org.banli.shared.DomainException;
import org.banli.shared.FieldProblem;
import org.banli.shared.OneLine;
import org.banli.workflow.Outcome;
import org.banli.workflow.TaskContext;

import org.springframework.stereotype.Component;

/**
 * 登记行政决定: what the bureau did with the case that came back (行政执法机关移送涉嫌犯罪案件的规定 art 10).
 */
@Component
class RecordPenaltyResult extends ReferralStep<RecordPenaltyResult.PenaltyResultForm> {

	private final CaseParts caseParts;

	RecordPenaltyResult(ReferralStepParts parts, CaseParts caseParts) {
		super(parts);
		this.caseParts = caseParts;
	}

	/** How the bureau dealt with it. */
	enum Result {

		PENALTY, NO_PENALTY

	}

	/** The decision, or why there is none. */
	record PenaltyResultForm(@NotNull Result result,
			@NotNull @PastOrPresent(message = "{referral.future}") LocalDate decidedOn,
			@Size(max = 100, message = "{form.tooLong}") @OneLine @Printable String documentNumber,
			@Size(max = 1000, message = "{form.tooLong}") @Printable String reason) {
	}

	@Override
	public String step() {
		return "recordPenaltyResult";
	}

	@Override
	public Class<PenaltyResultForm> formType() {
		return PenaltyResultForm.class;
	}

	@Override
	public String clock() {
		return ReferralClocks.REPLY;
	}

	@Override
	public PenaltyResultForm prepare(TaskContext task) {
		return imposed(task)
			.map((penalty) -> new PenaltyResultForm(Result.PENALTY, penalty.effectiveOn(), penalty.docNumber(), null))
			.orElseGet(() -> new PenaltyResultForm(null, null, null, null));
	}

	@Override
	Optional<DomainException> mayNot(TaskContext task, Referral referral, CurrentUser doer) {
		return unlessTeam(referral, doer);
	}

	@Override
	public List<FieldProblem> check(TaskContext task, PenaltyResultForm form) {
		List<FieldProblem> problems = new ArrayList<>();
		if (form.result() == Result.PENALTY) {
			needed(problems, "documentNumber", form.documentNumber(), "referral.number");
			Optional<ImposedPenalty> imposed = imposed(task);
			if (imposed.isEmpty()) {
				problems.add(new FieldProblem("result", undecided(form)));
			}
			else if (form.documentNumber() != null
					&& !imposed.get().docNumber().equals(form.documentNumber().strip())) {
				problems.add(new FieldProblem("documentNumber",
						word("referral.result.otherNumber", imposed.get().docNumber())));
			}
		}
		else {
			needed(problems, REASON, form.reason(), "referral.result.why");
			if (file(task).status().compareTo(CaseStatus.DECIDED) < 0 || imposed(task).isPresent()) {
				problems.add(new FieldProblem("result", undecided(form)));
			}
		}
		return problems;
	}

	private String undecided(PenaltyResultForm form) {
		return word("referral.result.notDecided", word("referral.result." + form.result() + "_DECISION"));
	}

	/** What the bureau really decided in the case. */
	private Optional<ImposedPenalty> imposed(TaskContext task) {
		return this.caseParts.imposedPenalty(file(task));
	}

	@Override
	public Outcome complete(TaskContext task, PenaltyResultForm form) {
		Referral referral = referral(task);
		parts().mapper().result(referral.id(), form.documentNumber());
		move(parts().referrals().get(referral.id()), ReferralEvent.ADMIN_DECIDED,
				act(task).by(form.decidedOn(), form.documentNumber()).saying(form.reason()));
		return Outcome
			.saying((form.result() == Result.PENALTY) ? word("referral.result.penalty", form.documentNumber())
					: word("referral.result.noPenalty"))
			.quoting(form.reason())
			.with(ReferralHandling.OUTCOME, "ADMIN_DECIDED");
	}

}
