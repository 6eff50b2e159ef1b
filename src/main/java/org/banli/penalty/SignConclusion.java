package org.banli.penalty;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseStatus;
import org.banli.document.Printable;
import org.banli.identity.CurrentUser;
import org.banli.shared.DomainException;
import org.banli.shared.FieldProblem;
import org.banli.shared.Refused;
import org.banli.workflow.Outcome;
import org.banli.workflow.TaskContext;

import org.springframework.stereotype.Component;

/** 会签调查终结报告: the second officer answers for it with his name, or sends it back. */
@Component
class SignConclusion extends PenaltyStep<SignConclusion.ConclusionSignature> {

	private final Clock clock;

	SignConclusion(PenaltyParts parts, Clock clock) {
		super(parts);
		this.clock = clock;
	}

	/** Whether the second officer agrees, and why not. */
	record ConclusionSignature(@NotNull Boolean agree,
			@Size(max = 1000, message = "{form.tooLong}") @Printable String opinion) {
	}

	@Override
	public String step() {
		return "signConclusion";
	}

	@Override
	public Class<ConclusionSignature> formType() {
		return ConclusionSignature.class;
	}

	@Override
	public ConclusionSignature prepare(TaskContext task) {
		return new ConclusionSignature(null, null);
	}

	@Override
	protected Optional<DomainException> mayNot(CaseFile file, CurrentUser doer) {
		if (doer.username().equals(parts().penalties().conclusion(file.id()).map(Conclusion::writtenBy).orElse(null))) {
			return Optional.of(new Refused("casefile.officers.same"));
		}
		return unlessOwnOfficer(file, doer);
	}

	@Override
	public List<FieldProblem> check(TaskContext task, ConclusionSignature form) {
		boolean isSilent = !form.agree() && isBlank(form.opinion());
		return isSilent ? List.of(new FieldProblem("opinion", word("casefile.sign.why"))) : List.of();
	}

	@Override
	public Outcome complete(TaskContext task, ConclusionSignature form) {
		CaseFile file = file(task);
		opinions().give(task, null, form.agree() ? "AGREE" : "RETURN", form.opinion());
		if (form.agree()) {
			Conclusion conclusion = conclusion(task);
			parts().mapper().signConclusion(conclusion.id(), this.clock.instant());
			files().changeStatus(file.id(), CaseStatus.REVIEWING);
			parts().clocks().start(file, PenaltyClock.REVIEW, today());
			parts().papers().investigationReport(file, conclusion, task.user().username());
		}
		return Outcome.saying(word(form.agree() ? "penalty.sign.agreed" : "penalty.sign.returned"))
			.quoting(form.opinion())
			.with(PenaltyHandling.CONCLUSION_SIGNED, form.agree())
			.returning(!form.agree());
	}

}
