package org.banli.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.banli.document.IssuedPaper;
import org.banli.document.Printable;
import org.banli.shared.FieldProblem;
import org.banli.shared.OneLine;
import org.banli.workflow.Outcome;
import org.banli.workflow.TaskContext;

import org.springframework.stereotype.Component;

/**
 * 答复不予立案: within three days the bureau asks the police to reconsider, asks the
 * procuratorate to supervise, or takes the case back (行政执法机关移送涉嫌犯罪案件的规定 art 9).
 */
@Component
class AnswerRefusal extends ReferralStep<AnswerRefusal.RefusalAnswerForm> {

	private final SupervisionRequests requests;

	AnswerRefusal(ReferralStepParts parts, SupervisionRequests requests) {
		super(parts);
		this.requests = requests;
	}

	/** What the bureau may do. */
	enum Answer {

		RECONSIDER, SUPERVISE, ACCEPT

	}

	/** The answer with its reasons. */
	record RefusalAnswerForm(@NotNull Answer answer,
			@NotBlank @Size(max = 1000, message = "{form.tooLong}") @Printable String reason,
			@Size(max = 100, message = "{form.tooLong}") @OneLine @Printable String procuratorate) {
	}

	@Override
	public String step() {
		return "answerRefusal";
	}

	@Override
	public Class<RefusalAnswerForm> formType() {
		return RefusalAnswerForm.class;
	}

	@Override
	public String clock() {
		return "DL38";
	}

	@Override
	public RefusalAnswerForm prepare(TaskContext task) {
		return new RefusalAnswerForm(null, null, parts().partners().procuratorate());
	}

	@Override
	public List<FieldProblem> check(TaskContext task, RefusalAnswerForm form) {
		List<FieldProblem> problems = new ArrayList<>();
		Referral referral = referral(task);
		if (form.answer() != Answer.ACCEPT && parts().clocks().hasPassed(referral)) {
			problems.add(new FieldProblem("answer", word("referral.answer.tooLate")));
		}
		if (form.answer() == Answer.RECONSIDER && referral.state() == ReferralState.REFUSED_AGAIN) {
			problems.add(new FieldProblem("answer", word("referral.answer.onceOnly")));
		}
		if (form.answer() == Answer.SUPERVISE) {
			needed(problems, "procuratorate", form.procuratorate(), "referral.answer.procuratorate");
		}
		return problems;
	}

	@Override
	public String confirmation(JsonNode values) {
		return question("referral.answer.confirm.", Answer.class, values.path("answer"));
	}

	@Override
	public Outcome complete(TaskContext task, RefusalAnswerForm form) {
		Referral referral = referral(task);
		opinions().give(task, "referral:" + referral.id(), form.answer().name(), form.reason());
		return switch (form.answer()) {
			case ACCEPT -> {
				move(referral, ReferralEvent.RETURNED, act(task).saying(form.reason()));
				yield Outcome.saying(word("referral.answer.accepted"))
					.quoting(form.reason())
					.with(ReferralHandling.OUTCOME, "RETURNED");
			}
			case RECONSIDER -> reconsider(task, referral, form.reason());
			case SUPERVISE ->
				this.requests
					.request(
							task, referral, form.procuratorate(), word((referral.state() == ReferralState.REFUSED)
									? "referral.supervision.refused" : "referral.supervision.refusedAgain"),
							form.reason());
		};
	}

	private Outcome reconsider(TaskContext task, Referral referral, String reason) {
		List<String> enclosed = parts().file().issued(referral).stream().map(IssuedPaper::title).distinct().toList();
		String number = parts().papers()
			.issue(referral, ReferralPapers.RECONSIDERATION, "",
					ReferralPapers.reconsideration(referral, reason, enclosed), task.user().username())
			.docNumber();
		move(referral, ReferralEvent.RECONSIDERATION_REQUESTED,
				act(task).of(ReferralParty.BUREAU, referral.policeName()).by(today(), number).saying(reason));
		return Outcome.saying(word("referral.answer.reconsider", referral.policeName(), number))
			.quoting(reason)
			.with(ReferralHandling.OUTCOME, "RECONSIDER");
	}

	@Override
	Map<String, Object> shown(TaskContext task, Referral referral) {
		return Map.of("isAgain", referral.state() == ReferralState.REFUSED_AGAIN);
	}

}
