package org.banli.penalty;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.Size;
import org.banli.casefile.CaseFact;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseStatus;
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

	/**
	 * Whom the party can ask.
	 *
	 * @param isWithdrawn whether no notice is given, so that the leader can send the case
	 * back for another conclusion
	 */
	record NoticeForm(@Size(max = 50, message = "{form.tooLong}") @OneLine @Printable String contact,
			@Size(max = 50, message = "{form.tooLong}") @OneLine @Printable String phone, Boolean isWithdrawn,
			@Size(max = 1000, message = "{form.tooLong}") @Printable String reason) {

		boolean withdraws() {
			return Boolean.TRUE.equals(this.isWithdrawn);
		}
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
		return new NoticeForm(personName(file.leadOfficer()), null, false, null);
	}

	@Override
	protected Optional<DomainException> mayNot(CaseFile file, CurrentUser doer) {
		return unlessOwnOfficer(file, doer);
	}

	@Override
	public List<FieldProblem> check(TaskContext task, NoticeForm form) {
		List<FieldProblem> problems = new ArrayList<>();
		if (form.withdraws()) {
			need(problems, "reason", form.reason());
			return problems;
		}
		parts().penalties().requireUnblocked(file(task));
		parts().penalties().requireCurrent(file(task), conclusion(task));
		need(problems, "contact", form.contact());
		need(problems, "phone", form.phone());
		return problems;
	}

	@Override
	public String confirmation(JsonNode values) {
		return values.path("isWithdrawn").asBoolean() ? null : "penalty.notice.confirm";
	}

	@Override
	public Outcome complete(TaskContext task, NoticeForm form) {
		CaseFile file = file(task);
		if (form.withdraws()) {
			files().changeStatus(file.id(), CaseStatus.DECIDING);
			return Outcome.saying(word("penalty.notice.withdrawn"))
				.quoting(form.reason())
				.with(PenaltyHandling.NOTICE_GIVEN, false);
		}
		Conclusion conclusion = conclusion(task);
		HearingRight right = parts().penalties().hearingRight(conclusion);
		Notice notice = new Notice(0, file.id(), conclusion.id(), today(), right.may(), right.rule(), right.limit(),
				null, null, null, null, null, null, null, null, null, null);
		parts().mapper().insertNotice(notice);
		IssuedPaper paper = parts().papers()
			.notice(file, conclusion, notice, form.contact(), form.phone(), task.user().username());
		return Outcome
			.saying(word("penalty.notice.done", paper.docNumber(),
					word(right.may() ? "penalty.notice.hearing" : "penalty.notice.noHearing")))
			.with(PenaltyHandling.NOTICE_GIVEN, true);
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
