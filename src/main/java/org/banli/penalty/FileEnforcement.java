package org.banli.penalty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import org.banli.casefile.CaseFile;
import org.banli.document.Printable;
import org.banli.identity.CurrentUser;
import org.banli.shared.DomainException;
import org.banli.shared.FieldProblem;
import org.banli.shared.OneLine;
import org.banli.workflow.Outcome;
import org.banli.workflow.TaskContext;

import org.springframework.stereotype.Component;

/**
 * 申请强制执行 (行政强制法 art 53): after the demand and after the time to sue, within three months;
 * or paid meanwhile.
 */
@Component
class FileEnforcement extends PenaltyStep<FileEnforcement.EnforcementForm> {

	private final PerformanceEnd completion;

	FileEnforcement(PenaltyParts parts, PerformanceEnd completion) {
		super(parts);
		this.completion = completion;
	}

	/** How the demand ended. */
	enum End {

		PERFORMED, FILED

	}

	/** Paid, or brought before the court. */
	record EnforcementForm(@NotNull End outcome,
			@NotNull @PastOrPresent(message = "{casefile.clue.future}") LocalDate on,
			@Size(max = 100, message = "{form.tooLong}") @OneLine @Printable String court) {
	}

	@Override
	public String step() {
		return "fileEnforcement";
	}

	@Override
	public Class<EnforcementForm> formType() {
		return EnforcementForm.class;
	}

	@Override
	public String clock() {
		return PenaltyClock.ENFORCE.code();
	}

	@Override
	public EnforcementForm prepare(TaskContext task) {
		return new EnforcementForm(null, null, null);
	}

	@Override
	protected Optional<DomainException> mayNot(CaseFile file, CurrentUser doer) {
		return unlessOwnOfficer(file, doer);
	}

	@Override
	public List<FieldProblem> check(TaskContext task, EnforcementForm form) {
		List<FieldProblem> problems = new ArrayList<>();
		CaseFile file = file(task);
		Decision decision = decision(task);
		if (form.outcome() == End.PERFORMED) {
			Account account = parts().penalties().account(file, decision);
			if (account.fineLeft().add(account.surchargeLeft()).signum() > 0) {
				problems.add(new FieldProblem("outcome", word("penalty.enforce.left",
						PenaltyFactLines.yuan(account.fineLeft()), PenaltyFactLines.yuan(account.surchargeLeft()))));
			}
			if (form.on().isBefore(decision.servedOn())) {
				problems.add(new FieldProblem("on", word("penalty.perform.day", decision.servedOn())));
			}
			return problems;
		}
		need(problems, "court", form.court());
		LocalDate sueUntil = parts().clocks().preview(PenaltyClock.SUIT, decision.servedOn());
		LocalDate last = parts().clocks().due(file, PenaltyClock.ENFORCE).orElseThrow();
		if (!form.on().isAfter(decision.demandEndsOn())) {
			problems.add(new FieldProblem("on", word("penalty.enforce.demandRuns", decision.demandEndsOn())));
		}
		else if (!form.on().isAfter(sueUntil)) {
			problems.add(new FieldProblem("on", word("penalty.enforce.maySue", sueUntil)));
		}
		else if (form.on().isAfter(last)) {
			problems.add(new FieldProblem("on", word("penalty.enforce.tooLate", last)));
		}
		return problems;
	}

	@Override
	public Outcome complete(TaskContext task, EnforcementForm form) {
		CaseFile file = file(task);
		Decision decision = decision(task);
		if (form.outcome() == End.PERFORMED) {
			this.completion.performed(file, decision, form.on());
			return Outcome.saying(word("penalty.perform.done", word("form.PerformanceForm.outcome.PERFORMED")));
		}
		this.completion.enforced(file, decision, form.court(), form.on());
		return Outcome.saying(word("penalty.enforced", form.on(), form.court()));
	}

}
