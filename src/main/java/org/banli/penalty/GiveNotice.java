package org.banli.penalty;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.banli.casefile.CaseFact;
import org.banli.casefile.CaseFile;
import org.banli.document.IssuedPaper;
import org.banli.document.Printable;
import org.banli.identity.CurrentUser;
import org.banli.shared.DomainException;
import org.banli.shared.FieldProblem;
import org.banli.shared.OneLine;
import org.banli.workflow.Outcome;
import org.banli.workflow.TaskContext;

import org.springframework.stereotype.Component;

/**
 * 制作处罚告知书 (行政处罚法 arts 44 and 63): what is proposed, and which rights the party has. None
 * while the case is with the police.
 */
@Component
class GiveNotice extends PenaltyStep<GiveNotice.NoticeForm> {

	GiveNotice(PenaltyParts parts) {
		super(parts);
	}

	/** Whom the party can ask. */
	record NoticeForm(@NotBlank @Size(max = 50, message = "{form.tooLong}") @OneLine @Printable String contact,
			@NotBlank @Size(max = 50, message = "{form.tooLong}") @OneLine @Printable String phone) {
	}

	@Override
	public String step() {
		return "giveNotice";
	}

	@Override
	public Class<NoticeForm> formType() {
		return NoticeForm.class;
	}

	@Override
	public NoticeForm prepare(TaskContext task) {
		CaseFile file = file(task);
		return new NoticeForm(personName(file.leadOfficer()), null);
	}

	@Override
	protected Optional<DomainException> mayNot(CaseFile file, CurrentUser doer) {
		return unlessOwnOfficer(file, doer);
	}

	@Override
	public List<FieldProblem> check(TaskContext task, NoticeForm form) {
		parts().penalties().requireUnblocked(file(task));
		return List.of();
	}

	@Override
	public String confirmation(JsonNode values) {
		return "penalty.notice.confirm";
	}

	@Override
	public Outcome complete(TaskContext task, NoticeForm form) {
		CaseFile file = file(task);
		Conclusion conclusion = conclusion(task);
		HearingRight right = parts().penalties().hearingRight(conclusion);
		Notice notice = new Notice(0, file.id(), conclusion.id(), today(), right.may(), right.rule(), right.limit(),
				null, null, null, null, null, null, null, null, null, null);
		parts().mapper().insertNotice(notice);
		IssuedPaper paper = parts().papers()
			.notice(file, conclusion, notice, form.contact(), form.phone(), task.user().username());
		return Outcome.saying(word("penalty.notice.done", paper.docNumber(),
				word(right.may() ? "penalty.notice.hearing" : "penalty.notice.noHearing")));
	}

	@Override
	List<CaseFact> lines(TaskContext task, JsonNode values) {
		List<CaseFact> lines = new ArrayList<>(super.lines(task, values));
		HearingRight right = parts().penalties().hearingRight(conclusion(task));
		lines.add(new CaseFact(word("penalty.fact.hearingRight"),
				word(right.may() ? "penalty.mayHear" : "penalty.mayNotHear", PenaltyFactLines.yuan(right.limit()),
						right.rule()) + right.article()));
		return lines;
	}

}
