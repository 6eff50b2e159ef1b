package org.banli.proposal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.banli.identity.CurrentUser;
import org.banli.workflow.FormReader;
import org.banli.workflow.TaskContext;

import org.springframework.stereotype.Component;

/**
 * The texts as they were sent on, and what reviewers said to them; nothing is ever
 * overwritten.
 */
@Component
class Drafts {

	private final DraftMapper mapper;

	private final FormReader reader;

	private final Clock clock;

	Drafts(DraftMapper mapper, FormReader reader, Clock clock) {
		this.mapper = mapper;
		this.reader = reader;
		this.clock = clock;
	}

	/** Keeps a text as the next version. */
	int keep(TaskContext task, long assignmentId, Object form) {
		int number = latest(assignmentId).map(DraftVersion::versionNo).orElse(0) + 1;
		CurrentUser author = task.user();
		this.mapper.insertVersion(
				new DraftVersion(0, assignmentId, number, task.step(), this.reader.write(this.reader.tree(form)),
						author.username(), author.personName(), this.clock.instant(), task.onBehalfName()));
		return number;
	}

	Optional<DraftVersion> latest(long assignmentId) {
		return this.mapper.latest(assignmentId);
	}

	Optional<DraftVersion> version(long assignmentId, int number) {
		return this.mapper.version(assignmentId, number);
	}

	List<DraftVersion> versions(long assignmentId) {
		return this.mapper.versions(assignmentId);
	}

	Optional<ReplyForm> reply(long assignmentId) {
		return latest(assignmentId).map(this::reply);
	}

	ReplyForm reply(DraftVersion version) {
		return this.reader.readKept(version.content(), ReplyForm.class);
	}

	Optional<OpinionForm> opinion(long assignmentId) {
		return latest(assignmentId).map(this::opinion);
	}

	OpinionForm opinion(DraftVersion version) {
		return this.reader.readKept(version.content(), OpinionForm.class);
	}

	/** Records a review of the latest version. */
	void review(TaskContext task, long assignmentId, ReviewForm form) {
		CurrentUser user = task.user();
		int version = latest(assignmentId).map(DraftVersion::versionNo).orElseThrow();
		NewReview review = new NewReview(
				new Review(0, assignmentId, version, task.step(), form.decision(), form.opinion(), user.username(),
						user.personName(), user.title(), this.clock.instant(), task.onBehalfName()));
		this.mapper.insertReview(review);
		for (ReviewForm.Remark remark : form.remarks()) {
			this.mapper.insertRemark(review.getId(),
					new ReviewRemark(0, review.getId(), remark.paragraph(), remark.text()));
		}
	}

	List<Review> reviews(long assignmentId) {
		return this.mapper.reviews(assignmentId);
	}

	/** The remarks by the review that made them. */
	Map<Long, List<ReviewRemark>> remarks(long assignmentId) {
		return this.mapper.remarks(assignmentId).stream().collect(Collectors.groupingBy(ReviewRemark::reviewId));
	}

	/** The version that a reviewer last decided on, for telling what changed since. */
	Optional<DraftVersion> lastSeenBy(String reviewer, long assignmentId) {
		int latest = latest(assignmentId).map(DraftVersion::versionNo).orElse(0);
		return reviews(assignmentId).stream()
			.filter((review) -> review.reviewer().equals(reviewer) && review.versionNo() < latest)
			.reduce((first, second) -> second)
			.flatMap((review) -> version(assignmentId, review.versionNo()));
	}

}
