package org.banli.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.banli.shared.FieldProblem;
import org.banli.shared.Words;
import org.banli.workflow.Outcome;
import org.banli.workflow.TaskContext;
import org.banli.workflow.TaskForm;

/** A step in which somebody agrees to a text or sends it back with reasons. */
abstract class ReviewStep implements TaskForm<ReviewForm> {

	private static final int REASON_LENGTH = 5;

	private final Reviewing reviewing;

	ReviewStep(Reviewing reviewing) {
		this.reviewing = reviewing;
	}

	/** The routing fact by which the diagram tells agreement from return. */
	abstract String fact();

	/** What follows when the reviewer agrees, beyond the record of the review. */
	abstract void agreed(TaskContext task);

	@Override
	public Class<ReviewForm> formType() {
		return ReviewForm.class;
	}

	@Override
	public String template() {
		return "proposal/reviewReply";
	}

	@Override
	public ReviewForm prepare(TaskContext task) {
		return new ReviewForm(null, null, List.of(), this.reviewing.latestVersion(task));
	}

	@Override
	public List<FieldProblem> check(TaskContext task, ReviewForm form) {
		List<FieldProblem> problems = new ArrayList<>();
		String opinion = (form.opinion() == null) ? "" : form.opinion().strip();
		if (form.decision() == ReviewDecision.RETURN && form.remarks().isEmpty() && opinion.length() < REASON_LENGTH) {
			problems.add(new FieldProblem("opinion",
					words().of("form.tooShort", opinion.length(), REASON_LENGTH - opinion.length())));
		}
		if (form.version() != null && form.version() != this.reviewing.latestVersion(task)) {
			problems.add(new FieldProblem("version", words().of("proposal.review.staleVersion")));
		}
		problems.addAll(this.reviewing.remarkProblems(task, form));
		return problems;
	}

	@Override
	public Map<String, Object> page(TaskContext task, JsonNode values) {
		return this.reviewing.page(task);
	}

	@Override
	public Outcome complete(TaskContext task, ReviewForm form) {
		this.reviewing.record(task, form);
		boolean isAgreed = form.decision() == ReviewDecision.AGREE;
		if (isAgreed) {
			agreed(task);
		}
		else {
			this.reviewing.returned(task);
		}
		return Outcome.saying(words().of("proposal." + step() + "." + form.decision(), form.remarks().size()))
			.quoting(form.opinion())
			.with(fact(), isAgreed)
			.returning(!isAgreed);
	}

	Reviewing reviewing() {
		return this.reviewing;
	}

	private Words words() {
		return this.reviewing.words();
	}

}
