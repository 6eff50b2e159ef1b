package org.banli.penalty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseParty;
import org.banli.casefile.PartyKind;
import org.banli.document.Printable;
import org.banli.identity.CurrentUser;
import org.banli.shared.DomainException;
import org.banli.shared.FieldProblem;
import org.banli.shared.OneLine;
import org.banli.workflow.Outcome;
import org.banli.workflow.TaskContext;

import org.springframework.stereotype.Component;

/**
 * 公示处罚信息 (信息公示规定 arts 2 and 9): a summary without secrets, within twenty working days.
 */
@Component
class PublishDecision extends PenaltyStep<PublishDecision.PublicationForm> {

	PublishDecision(PenaltyParts parts) {
		super(parts);
	}

	/**
	 * What was made public, and where; nothing where the decision is not published.
	 *
	 * @param publishedIn the system, as in 国家企业信用信息公示系统
	 */
	record PublicationForm(@PastOrPresent(message = "{casefile.clue.future}") LocalDate publishedOn,
			@Size(max = 200, message = "{form.tooLong}") @OneLine @Printable String publishedIn,
			@Size(max = 2000, message = "{form.tooLong}") @Printable String summary) {
	}

	@Override
	public String step() {
		return "publishDecision";
	}

	@Override
	public Class<PublicationForm> formType() {
		return PublicationForm.class;
	}

	@Override
	public String clock() {
		return PenaltyClock.PUBLISH.code();
	}

	@Override
	public PublicationForm prepare(TaskContext task) {
		return new PublicationForm(null, null, summary(decision(task), conclusion(task)));
	}

	@Override
	protected Optional<DomainException> mayNot(CaseFile file, CurrentUser doer) {
		return unlessOwnOfficer(file, doer);
	}

	@Override
	public List<FieldProblem> check(TaskContext task, PublicationForm form) {
		List<FieldProblem> problems = new ArrayList<>();
		Decision decision = decision(task);
		if (!decision.isPublic()) {
			if (form.publishedOn() != null) {
				problems.add(new FieldProblem("publishedOn", word("penalty.publish.notPublic")));
			}
			return problems;
		}
		need(problems, "publishedIn", form.publishedIn());
		need(problems, "summary", form.summary());
		if (form.publishedOn() == null || form.publishedOn().isBefore(decision.decidedOn())) {
			problems.add(new FieldProblem("publishedOn", word("penalty.publish.day", decision.decidedOn())));
		}
		CaseParty party = parts().penalties().party(decision.caseId());
		boolean tellsSecrets = form.summary() != null && party.kind() != PartyKind.ORGANIZATION
				&& (contains(form.summary(), party.phone()) || contains(form.summary(), party.address())
						|| (party.kind() == PartyKind.PERSON && contains(form.summary(), party.idNumber())));
		if (tellsSecrets) {
			problems.add(new FieldProblem("summary", word("penalty.publish.secret")));
		}
		return problems;
	}

	private static boolean contains(String text, String secret) {
		return secret != null && !secret.isBlank() && text.contains(secret);
	}

	@Override
	public Outcome complete(TaskContext task, PublicationForm form) {
		CaseFile file = file(task);
		Decision decision = decision(task);
		if (!decision.isPublic()) {
			return Outcome.saying(word("penalty.publish.none"));
		}
		parts().mapper().publish(decision.id(), form.publishedOn(), form.publishedIn(), form.summary());
		parts().clocks().stop(file, PenaltyClock.PUBLISH, form.publishedOn());
		return Outcome.saying(word("penalty.published", form.publishedOn(), form.publishedIn()));
	}

	private String summary(Decision decision, Conclusion conclusion) {
		if (!decision.isPublic()) {
			return null;
		}
		String fine = (decision.fine().signum() == 0) ? ""
				: word("penalty.semicolon") + word("penalty.paper.fine", PenaltyFactLines.yuan(decision.fine()));
		String goods = (decision.confiscation() == null) ? "" : word("penalty.semicolon") + decision.confiscation();
		return word("penalty.publish.summary", parts().penalties().party(decision.caseId()).name(),
				decision.docNumber(), word("form.ConclusionForm.act." + conclusion.act()), conclusion.penaltyRule(),
				word("form.ConclusionForm.proposal." + decision.kind()) + goods + fine);
	}

}
