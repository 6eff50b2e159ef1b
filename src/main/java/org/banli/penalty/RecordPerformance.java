package org.banli.penalty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import org.banli.calendar.WorkingDays;
import org.banli.casefile.CaseFile;
import org.banli.document.Printable;
import org.banli.identity.CurrentUser;
import org.banli.shared.DomainException;
import org.banli.shared.FieldProblem;
import org.banli.workflow.Outcome;
import org.banli.workflow.TaskContext;

import org.springframework.stereotype.Component;

/**
 * 核对履行情况: paid in full, to be paid later, or to be demanded. What was paid is recorded on
 * the page of the case.
 */
@Component
class RecordPerformance extends PenaltyStep<RecordPerformance.PerformanceForm> {

	private final PerformanceEnd completion;

	private final WorkingDays workingDays;

	RecordPerformance(PenaltyParts parts, PerformanceEnd completion, WorkingDays workingDays) {
		super(parts);
		this.completion = completion;
		this.workingDays = workingDays;
	}

	/** How a fine was met so far. */
	enum Performance {

		PERFORMED, NOT_PERFORMED, INSTALMENTS

	}

	/**
	 * How the party has performed.
	 *
	 * @param performedOn the day on which all was done
	 * @param instalments a line for each part: day and sum
	 * @param reason why it may pay later, or why no surcharge is asked
	 */
	record PerformanceForm(@NotNull Performance outcome,
			@PastOrPresent(message = "{casefile.clue.future}") LocalDate performedOn,
			@Size(max = 1000, message = "{form.tooLong}") @Printable String instalments,
			@Size(max = 500, message = "{form.tooLong}") @Printable String reason) {
	}

	@Override
	public String step() {
		return "recordPerformance";
	}

	@Override
	public Class<PerformanceForm> formType() {
		return PerformanceForm.class;
	}

	@Override
	public String clock() {
		return PenaltyClock.PAY.code();
	}

	@Override
	public PerformanceForm prepare(TaskContext task) {
		return new PerformanceForm(null, null, null, null);
	}

	@Override
	protected Optional<DomainException> mayNot(CaseFile file, CurrentUser doer) {
		return unlessOwnOfficer(file, doer);
	}

	@Override
	public List<FieldProblem> check(TaskContext task, PerformanceForm form) {
		List<FieldProblem> problems = new ArrayList<>();
		CaseFile file = file(task);
		Decision decision = decision(task);
		Account account = parts().penalties().account(file, decision);
		switch (form.outcome()) {
			case PERFORMED -> checkPerformed(problems, form, decision, account);
			case NOT_PERFORMED -> {
				LocalDate dueOn = parts().clocks().due(file, PenaltyClock.PAY).orElseThrow();
				if (!today().isAfter(dueOn)) {
					problems.add(new FieldProblem("outcome", word("penalty.perform.notDue", dueOn)));
				}
			}
			case INSTALMENTS -> {
				need(problems, "reason", form.reason());
				try {
					List<Instalment> plan = InstalmentLines.read(decision.id(), form.instalments(), form.reason());
					InstalmentLines.problem(plan, account.fineLeft(), today())
						.ifPresent((key) -> problems.add(
								new FieldProblem("instalments", word(key, PenaltyFactLines.yuan(account.fineLeft())))));
				}
				catch (IllegalArgumentException ex) {
					problems.add(new FieldProblem("instalments", word("penalty.perform.lines")));
				}
			}
		}
		return problems;
	}

	private void checkPerformed(List<FieldProblem> problems, PerformanceForm form, Decision decision, Account account) {
		if (account.fineLeft().signum() > 0) {
			problems.add(new FieldProblem("outcome",
					word("penalty.perform.left", PenaltyFactLines.yuan(account.fineLeft()))));
		}
		if (account.surchargeLeft().signum() > 0 && isBlank(form.reason())) {
			problems.add(new FieldProblem("reason",
					word("penalty.perform.surcharge", PenaltyFactLines.yuan(account.surchargeLeft()))));
		}
		if (form.performedOn() == null || form.performedOn().isBefore(decision.servedOn())) {
			problems.add(new FieldProblem("performedOn", word("penalty.perform.day", decision.servedOn())));
		}
	}

	@Override
	public Outcome complete(TaskContext task, PerformanceForm form) {
		CaseFile file = file(task);
		Decision decision = decision(task);
		switch (form.outcome()) {
			case PERFORMED -> this.completion.performed(file, decision, form.performedOn());
			case INSTALMENTS -> InstalmentLines.read(decision.id(), form.instalments(), form.reason())
				.forEach(parts().mapper()::insertInstalment);
			case NOT_PERFORMED -> {
				// the demand follows
			}
		}
		return Outcome.saying(word("penalty.perform.done", word("form.PerformanceForm.outcome." + form.outcome())))
			.quoting(form.reason())
			.with(PenaltyHandling.PERFORMANCE, form.outcome().name())
			.with(PenaltyHandling.DEMAND_DUE, this.workingDays.next(today()).toString());
	}

}
