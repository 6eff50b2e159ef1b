package org.banli.penalty;

import java.time.Clock;
import java.util.List;
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

/** 听证后法制审核 (市场监督管理行政处罚程序规定 art 50). */
@Component
class ReviewHearing extends PenaltyStep<ReviewHearing.HearingReviewForm> {

	private final Clock clock;

	ReviewHearing(PenaltyParts parts, Clock clock) {
		super(parts);
		this.clock = clock;
	}

	/** The legal review after a hearing. */
	record HearingReviewForm(@NotNull Review.Outcome outcome,
			@NotBlank @Size(max = 2000, message = "{form.tooLong}") @Printable String opinion) {
	}

	@Override
	public String step() {
		return "reviewHearing";
	}

	@Override
	public Class<HearingReviewForm> formType() {
		return HearingReviewForm.class;
	}

	@Override
	public String clock() {
		return PenaltyClock.REVIEW.code();
	}

	@Override
	public HearingReviewForm prepare(TaskContext task) {
		return new HearingReviewForm(null, null);
	}

	@Override
	protected Optional<DomainException> mayNot(CaseFile file, CurrentUser doer) {
		return unlessOfficer(file, doer);
	}

	@Override
	public List<FieldProblem> check(TaskContext task, HearingReviewForm form) {
		if (form.outcome() == Review.Outcome.AGREE) {
			parts().penalties().requireCurrent(file(task), conclusion(task));
		}
		return List.of();
	}

	@Override
	public Outcome complete(TaskContext task, HearingReviewForm form) {
		CaseFile file = file(task);
		Conclusion conclusion = conclusion(task);
		Review review = new Review(0, conclusion.id(), Review.Stage.AFTER_HEARING, "HEARING", form.outcome(),
				form.opinion(), task.user().username(), this.clock.instant());
		parts().mapper().insertReview(review);
		boolean isAgreed = form.outcome() == Review.Outcome.AGREE;
		opinions().give(task, null, isAgreed ? "AGREE" : "RETURN", form.opinion());
		parts().clocks().stop(file, PenaltyClock.REVIEW, today());
		parts().papers().review(file, conclusion, review, task.user().username());
		files().changeStatus(file.id(), CaseStatus.DECIDING);
		return Outcome.saying(word("penalty.review.done", word("form.CaseReviewForm.outcome." + form.outcome())))
			.quoting(form.opinion());
	}

}
