package org.banli.penalty;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.validation.constraints.NotBlank;
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
 * 审核案件: by somebody who is no officer of the case, as a legal review where the list says
 * so (市场监督管理行政处罚程序规定 arts 49 to 55).
 */
@Component
class ReviewCase extends PenaltyStep<ReviewCase.CaseReviewForm> {

	private final Clock clock;

	ReviewCase(PenaltyParts parts, Clock clock) {
		super(parts);
		this.clock = clock;
	}

	/**
	 * The review.
	 *
	 * @param ground why it is a legal review, nothing where it is a case review
	 */
	record CaseReviewForm(@Size(max = 24, message = "{form.tooLong}") String ground, @NotNull Review.Outcome outcome,
			@NotBlank @Size(max = 2000, message = "{form.tooLong}") @Printable String opinion) {
	}

	@Override
	public String step() {
		return "reviewCase";
	}

	@Override
	public Class<CaseReviewForm> formType() {
		return CaseReviewForm.class;
	}

	@Override
	public String clock() {
		return PenaltyClock.REVIEW.code();
	}

	@Override
	public CaseReviewForm prepare(TaskContext task) {
		String ground = conclusion(task).isComplex() ? bySign("COMPLEX").map(ReviewGround::code).orElse(null) : null;
		return new CaseReviewForm(ground, null, null);
	}

	private Optional<ReviewGround> bySign(String sign) {
		return parts().mapper()
			.reviewGrounds(today())
			.stream()
			.filter((ground) -> ground.sign().equals(sign))
			.findFirst();
	}

	@Override
	public Map<String, Map<String, String>> choices(TaskContext task) {
		Map<String, String> grounds = new LinkedHashMap<>();
		// a hearing comes later and then has a review of its own
		parts().mapper()
			.reviewGrounds(today())
			.stream()
			.filter((ground) -> !ground.sign().equals("HEARING"))
			.forEach((ground) -> grounds.put(ground.code(), ground.name()));
		return Map.of("ground", grounds);
	}

	@Override
	protected Optional<DomainException> mayNot(CaseFile file, CurrentUser doer) {
		return unlessOfficer(file, doer);
	}

	@Override
	public List<FieldProblem> check(TaskContext task, CaseReviewForm form) {
		List<FieldProblem> problems = new ArrayList<>();
		if (form.outcome() == Review.Outcome.AGREE) {
			parts().penalties().requireCurrent(file(task), conclusion(task));
		}
		if (form.ground() != null && !choices(task).get("ground").containsKey(form.ground())) {
			problems.add(new FieldProblem("ground", word("penalty.review.unknownGround")));
		}
		if (form.ground() == null && conclusion(task).isComplex()) {
			problems.add(new FieldProblem("ground", word("penalty.review.legalNeeded")));
		}
		return problems;
	}

	@Override
	public Outcome complete(TaskContext task, CaseReviewForm form) {
		CaseFile file = file(task);
		Conclusion conclusion = conclusion(task);
		Review review = new Review(0, conclusion.id(), Review.Stage.BEFORE_NOTICE, form.ground(), form.outcome(),
				form.opinion(), task.user().username(), this.clock.instant());
		parts().mapper().insertReview(review);
		boolean isPassed = form.outcome() == Review.Outcome.AGREE;
		opinions().give(task, null, isPassed ? "AGREE" : "RETURN", form.opinion());
		parts().clocks().stop(file, PenaltyClock.REVIEW, today());
		parts().papers().review(file, conclusion, review, task.user().username());
		if (!isPassed) {
			files().changeStatus(file.id(), CaseStatus.INVESTIGATING);
		}
		return Outcome.saying(word("penalty.review.done", word("form.CaseReviewForm.outcome." + form.outcome())))
			.quoting(form.opinion())
			.with(PenaltyHandling.PROPOSAL_APPROVED, isPassed)
			.returning(!isPassed);
	}

}
