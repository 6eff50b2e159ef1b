package org.banli.penalty;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseStatus;
import org.banli.document.Printable;
import org.banli.identity.CurrentUser;
import org.banli.shared.DomainException;
import org.banli.shared.FieldProblem;
import org.banli.workflow.Outcome;
import org.banli.workflow.TaskContext;

import org.springframework.stereotype.Component;

/**
 * 审批案件建议: the leader lets the party be told, or sends the case back (市场监督管理行政处罚程序规定 art
 * 56).
 */
@Component
class ConsentToProposal extends PenaltyStep<ConsentToProposal.ConsentForm> {

	ConsentToProposal(PenaltyParts parts) {
		super(parts);
	}

	/** Whether the leader agrees, and why not. */
	record ConsentForm(@NotNull Boolean agree,
			@Size(max = 1000, message = "{form.tooLong}") @Printable String opinion) {
	}

	@Override
	public String step() {
		return "consentToProposal";
	}

	@Override
	public Class<ConsentForm> formType() {
		return ConsentForm.class;
	}

	@Override
	public ConsentForm prepare(TaskContext task) {
		return new ConsentForm(null, null);
	}

	@Override
	protected Optional<DomainException> mayNot(CaseFile file, CurrentUser doer) {
		return unlessOfficer(file, doer);
	}

	@Override
	public List<FieldProblem> check(TaskContext task, ConsentForm form) {
		if (form.agree()) {
			parts().penalties().requireCurrent(file(task), conclusion(task));
		}
		boolean isSilent = !form.agree() && isBlank(form.opinion());
		return isSilent ? List.of(new FieldProblem("opinion", word("casefile.sign.why"))) : List.of();
	}

	@Override
	public String confirmation(JsonNode values) {
		return values.path("agree").asBoolean() ? "penalty.consent.confirm" : null;
	}

	@Override
	public Outcome complete(TaskContext task, ConsentForm form) {
		CaseFile file = file(task);
		boolean isPenalty = conclusion(task).proposal() == DecisionKind.PENALTY;
		opinions().give(task, null, form.agree() ? "AGREE" : "RETURN", form.opinion());
		if (!form.agree()) {
			files().changeStatus(file.id(), CaseStatus.INVESTIGATING);
		}
		else if (!isPenalty) {
			files().changeStatus(file.id(), CaseStatus.DECIDING);
		}
		return Outcome.saying(word(form.agree() ? "penalty.consent.agreed" : "penalty.consent.returned"))
			.quoting(form.opinion())
			.with(PenaltyHandling.PROPOSAL_APPROVED, form.agree())
			.with(PenaltyHandling.PENALTY_PROPOSED, isPenalty)
			.returning(!form.agree());
	}

}
