package org.banli.penalty;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.banli.casefile.CaseFact;
import org.banli.casefile.CaseFile;
import org.banli.document.Printable;
import org.banli.identity.CurrentUser;
import org.banli.shared.DomainException;
import org.banli.shared.FieldProblem;
import org.banli.workflow.Outcome;
import org.banli.workflow.TaskContext;

import org.springframework.stereotype.Component;

/** 审批结案. */
@Component
class ApproveClosing extends PenaltyStep<ApproveClosing.ClosingDecision> {

	ApproveClosing(PenaltyParts parts) {
		super(parts);
	}

	/** Whether the case is closed, and why not. */
	record ClosingDecision(@NotNull Boolean approve,
			@Size(max = 1000, message = "{form.tooLong}") @Printable String opinion) {
	}

	@Override
	public String step() {
		return "approveClosing";
	}

	@Override
	public Class<ClosingDecision> formType() {
		return ClosingDecision.class;
	}

	@Override
	public String clock() {
		return PenaltyClock.CLOSE.code();
	}

	@Override
	public ClosingDecision prepare(TaskContext task) {
		return new ClosingDecision(null, null);
	}

	@Override
	protected Optional<DomainException> mayNot(CaseFile file, CurrentUser doer) {
		return unlessOfficer(file, doer);
	}

	@Override
	public List<FieldProblem> check(TaskContext task, ClosingDecision form) {
		if (form.approve()) {
			parts().penalties().requireClosable(file(task));
			return List.of();
		}
		return isBlank(form.opinion()) ? List.of(new FieldProblem("opinion", word("casefile.sign.why"))) : List.of();
	}

	@Override
	public Outcome complete(TaskContext task, ClosingDecision form) {
		CaseFile file = file(task);
		opinions().give(task, null, form.approve() ? "AGREE" : "RETURN", form.opinion());
		if (form.approve()) {
			Decision decision = decision(task);
			ClosingNote note = parts().mapper().closingNote(decision.id()).orElseThrow();
			parts().papers().closing(file, conclusion(task), decision, note, task.user().username());
			parts().clocks().stop(file, PenaltyClock.CLOSE, today());
			files().close(file.id(), today());
		}
		return Outcome.saying(word(form.approve() ? "penalty.close.closed" : "penalty.close.returned"))
			.quoting(form.opinion())
			.with(PenaltyHandling.CLOSING_APPROVED, form.approve())
			.returning(!form.approve());
	}

	@Override
	List<CaseFact> lines(TaskContext task, JsonNode values) {
		List<CaseFact> lines = new ArrayList<>();
		parts().mapper().closingNote(decision(task).id()).ifPresent((note) -> {
			lines.add(new CaseFact(word("form.ClosingForm.reason"), word("form.ClosingForm.reason." + note.reason())));
			lines.add(new CaseFact(word("form.ClosingForm.execution"), note.execution()));
			lines.add(new CaseFact(word("form.ClosingForm.goods"), note.goods()));
			lines.add(new CaseFact(word("form.ClosingForm.appeals"), note.appeals()));
		});
		lines.addAll(super.lines(task, values));
		return lines;
	}

}
