package org.banli.penalty;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotBlank;
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

/** 填写结案审批表 (市场监督管理行政处罚程序规定 art 77): nothing may be left open. */
@Component
class ProposeClosing extends PenaltyStep<ProposeClosing.ClosingForm> {

	ProposeClosing(PenaltyParts parts) {
		super(parts);
	}

	/** Why a case is closed. */
	enum Reason {

		PERFORMED, ENFORCED, NO_PENALTY, REFERRED, TRANSFERRED, OTHER

	}

	/** How the case ended. */
	record ClosingForm(@NotNull Reason reason,
			@NotBlank @Size(max = 1000, message = "{form.tooLong}") @Printable String execution,
			@Size(max = 1000, message = "{form.tooLong}") @Printable String goods,
			@Size(max = 500, message = "{form.tooLong}") @Printable String appeals) {
	}

	@Override
	public String step() {
		return "proposeClosing";
	}

	@Override
	public Class<ClosingForm> formType() {
		return ClosingForm.class;
	}

	@Override
	public String clock() {
		return PenaltyClock.CLOSE.code();
	}

	@Override
	public ClosingForm prepare(TaskContext task) {
		return new ClosingForm(fitting(decision(task)), null, null, null);
	}

	/** The reason that the decision and its performance give (程序规定 art 77). */
	private static Reason fitting(Decision decision) {
		return switch (decision.kind()) {
			case PENALTY -> "ENFORCED".equals(decision.performance()) ? Reason.ENFORCED : Reason.PERFORMED;
			case NO_PENALTY, NOT_PROVEN -> Reason.NO_PENALTY;
			case TRANSFERRED -> Reason.TRANSFERRED;
			case REFERRED -> Reason.REFERRED;
		};
	}

	@Override
	protected Optional<DomainException> mayNot(CaseFile file, CurrentUser doer) {
		return unlessOwnOfficer(file, doer);
	}

	@Override
	public List<FieldProblem> check(TaskContext task, ClosingForm form) {
		parts().penalties().requireClosable(file(task));
		Decision decision = decision(task);
		Reason fitting = fitting(decision);
		// where the court has the penalty, it may end the enforcement
		boolean isOther = form.reason() == Reason.OTHER && fitting == Reason.ENFORCED;
		return (form.reason() == fitting || isOther) ? List.of()
				: List.of(new FieldProblem("reason",
						word("penalty.close.otherReason", word("form.ConclusionForm.proposal." + decision.kind()),
								word("form.ClosingForm.reason." + fitting))));
	}

	@Override
	public Outcome complete(TaskContext task, ClosingForm form) {
		parts().mapper()
			.noteClosing(decision(task).id(),
					new ClosingNote(form.reason().name(), form.execution(), form.goods(), form.appeals()));
		opinions().give(task, null, "PROPOSE", form.execution());
		return Outcome.saying(word("penalty.close.proposed", word("form.ClosingForm.reason." + form.reason())));
	}

	@Override
	List<CaseFact> lines(TaskContext task, JsonNode values) {
		List<CaseFact> lines = new ArrayList<>();
		parts().penalties()
			.beforeClosing(file(task))
			.forEach((why) -> lines.add(new CaseFact(word("penalty.fact.open"), why)));
		lines.addAll(super.lines(task, values));
		return lines;
	}

}
