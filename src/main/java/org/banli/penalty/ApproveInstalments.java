package org.banli.penalty;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.banli.casefile.CaseFile;
import org.banli.document.Printable;
import org.banli.identity.CurrentUser;
import org.banli.shared.DomainException;
import org.banli.shared.FieldProblem;
import org.banli.workflow.Outcome;
import org.banli.workflow.TaskContext;

import org.springframework.stereotype.Component;

/** 审批延期分期 (行政处罚法 art 66). */
@Component
class ApproveInstalments extends PenaltyStep<ApproveInstalments.InstalmentDecision> {

	ApproveInstalments(PenaltyParts parts) {
		super(parts);
	}

	/** Whether the party may pay later, and why not. */
	record InstalmentDecision(@NotNull Boolean approve,
			@Size(max = 1000, message = "{form.tooLong}") @Printable String opinion) {
	}

	@Override
	public String step() {
		return "approveInstalments";
	}

	@Override
	public Class<InstalmentDecision> formType() {
		return InstalmentDecision.class;
	}

	@Override
	public String clock() {
		return PenaltyClock.PAY.code();
	}

	@Override
	public InstalmentDecision prepare(TaskContext task) {
		return new InstalmentDecision(null, null);
	}

	@Override
	protected Optional<DomainException> mayNot(CaseFile file, CurrentUser doer) {
		return unlessOfficer(file, doer);
	}

	@Override
	public List<FieldProblem> check(TaskContext task, InstalmentDecision form) {
		boolean isSilent = !form.approve() && isBlank(form.opinion());
		return isSilent ? List.of(new FieldProblem("opinion", word("casefile.sign.why"))) : List.of();
	}

	@Override
	public Outcome complete(TaskContext task, InstalmentDecision form) {
		CaseFile file = file(task);
		Decision decision = decision(task);
		opinions().give(task, null, form.approve() ? "AGREE" : "REFUSE", form.opinion());
		LocalDate last = parts().mapper()
			.instalments(decision.id())
			.stream()
			.filter((one) -> one.isApproved() == null)
			.map(Instalment::dueOn)
			.max(LocalDate::compareTo)
			.orElseThrow();
		parts().mapper().decideInstalments(decision.id(), form.approve());
		if (form.approve()) {
			parts().clocks()
				.changeDue(file, PenaltyClock.PAY, last, word("penalty.perform.agreed", task.user().personName()));
		}
		return Outcome.saying(form.approve() ? word("penalty.perform.until", last) : word("penalty.perform.notAgreed"))
			.quoting(form.opinion());
	}

}
