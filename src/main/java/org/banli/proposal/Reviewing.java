package org.banli.proposal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.banli.deadline.Clocks;
import org.banli.shared.FieldProblem;
import org.banli.shared.Words;
import org.banli.workflow.FormReader;
import org.banli.workflow.TaskContext;

import org.springframework.stereotype.Component;

/**
 * What all review steps share: the text before the reviewer, what changed, and the
 * record.
 */
@Component
class Reviewing {

	private final Proposals proposals;

	private final UnitAssignments assignments;

	private final Drafts drafts;

	private final Opinions opinions;

	private final Letters letters;

	private final ReplyDrafting drafting;

	private final Clocks clocks;

	private final StepAccess access;

	private final FormReader reader;

	private final AttachmentPanels attachments;

	private final Words words;

	Reviewing(Proposals proposals, UnitAssignments assignments, Drafts drafts, Opinions opinions, Letters letters,
			ReplyDrafting drafting, Clocks clocks, StepAccess access, FormReader reader, AttachmentPanels attachments,
			Words words) {
		this.proposals = proposals;
		this.assignments = assignments;
		this.drafts = drafts;
		this.opinions = opinions;
		this.letters = letters;
		this.drafting = drafting;
		this.clocks = clocks;
		this.access = access;
		this.reader = reader;
		this.attachments = attachments;
		this.words = words;
	}

	int latestVersion(TaskContext task) {
		return this.drafts.latest(task.id(ProposalHandling.ASSIGNMENT_ID)).map(DraftVersion::versionNo).orElse(0);
	}

	List<FieldProblem> remarkProblems(TaskContext task, ReviewForm form) {
		if (form.remarks().isEmpty()) {
			return List.of();
		}
		Set<String> known = paragraphIds(task);
		List<FieldProblem> problems = new ArrayList<>();
		for (int i = 0; i < form.remarks().size(); i++) {
			if (!known.contains(form.remarks().get(i).paragraph())) {
				problems.add(new FieldProblem("remarks[" + i + "].paragraph",
						this.words.of("proposal.review.paragraphUnknown")));
			}
		}
		return problems;
	}

	private Set<String> paragraphIds(TaskContext task) {
		Assignment assignment = this.access.assignment(task);
		Set<String> ids = new HashSet<>();
		if (assignment.role() == AssignmentRole.CO) {
			this.drafts.opinion(assignment.id())
				.ifPresent((form) -> form.parts().forEach((part) -> ids.add("ask-" + part.ask())));
			ids.add("ask-0");
			return ids;
		}
		this.drafts.reply(assignment.id())
			.ifPresent((form) -> form.parts()
				.forEach((part) -> Stream.concat(part.done().stream(), part.next().stream())
					.forEach((paragraph) -> ids.add(paragraph.id()))));
		return ids;
	}

	void record(TaskContext task, ReviewForm form) {
		this.drafts.review(task, task.id(ProposalHandling.ASSIGNMENT_ID), form);
	}

	void returned(TaskContext task) {
		this.assignments.move(task.id(ProposalHandling.ASSIGNMENT_ID), ProposalStatus.IN_HANDLING);
	}

	void move(TaskContext task, ProposalStatus status) {
		this.assignments.move(task.id(ProposalHandling.ASSIGNMENT_ID), status);
	}

	/**
	 * What the approval page shows: the letter, what changed since the reviewer last
	 * looked, who said what.
	 */
	Map<String, Object> page(TaskContext task) {
		Proposal proposal = this.access.proposal(task);
		Assignment assignment = this.access.assignment(task);
		DraftVersion latest = this.drafts.latest(assignment.id()).orElseThrow();
		ReplyForm reply = this.drafts.reply(latest);
		Map<String, Object> page = new HashMap<>();
		page.put("proposal", proposal);
		page.put("proposers", this.proposals.proposers(proposal.id()));
		page.put("assignment", assignment);
		page.put("unit", this.access.unit(assignment));
		page.put("latest", latest);
		page.put("versions", this.drafts.versions(assignment.id()));
		page.put("reviews", this.drafts.reviews(assignment.id()));
		page.put("asks", this.assignments.asksOf(assignment));
		page.put("reply", reply);
		page.put("attachments", this.attachments.ofTask(task));
		page.put("letter", this.letters.preview(proposal, assignment, latest, reply));
		page.put("letterClass", this.letters.letterClass(reply).orElse(null));
		page.put("opinions", this.opinions.signedFor(assignment));
		page.put("coHandlers", this.assignments.coHandlers(assignment).size());
		List<Ask> asks = this.assignments.asksOf(assignment);
		Map<String, Object> drafted = this.drafting.page(task, reply, asks, this.drafting.problems(task, reply, asks));
		page.put("findings", drafted.get("findings"));
		page.put("sourceUnits", drafted.get("sourceUnits"));
		page.put("paragraphIndex", paragraphIndex(reply));
		putChanges(page, task, assignment, latest, reply);
		page.put("remarksByParagraph", remarksByParagraph(assignment));
		this.clocks.derivation(assignment.subject(), "REPLY").ifPresent((rows) -> page.put("derivation", rows));
		return page;
	}

	/** Where the remark on each paragraph stands in the form. */
	private static Map<String, Integer> paragraphIndex(ReplyForm reply) {
		Map<String, Integer> index = new HashMap<>();
		for (ReplyForm.ReplyPart part : reply.parts()) {
			Stream.concat(part.done().stream(), part.next().stream())
				.forEach((paragraph) -> index.put(paragraph.id(), index.size()));
		}
		return index;
	}

	private void putChanges(Map<String, Object> page, TaskContext task, Assignment assignment, DraftVersion latest,
			ReplyForm reply) {
		Optional<DraftVersion> seen = this.drafts.lastSeenBy(task.user().username(), assignment.id());
		seen.ifPresent((version) -> {
			page.put("seen", version);
			page.put("changes", ReplyChanges.between(this.drafts.reply(version), reply));
		});
		page.put("isFirstLook", seen.isEmpty());
	}

	private Map<String, List<ReviewRemark>> remarksByParagraph(Assignment assignment) {
		return this.drafts.remarks(assignment.id())
			.values()
			.stream()
			.flatMap(List::stream)
			.collect(Collectors.groupingBy(ReviewRemark::paragraphId));
	}

	/** What the page of an opinion's approval shows. */
	Map<String, Object> opinionPage(TaskContext task) {
		Proposal proposal = this.access.proposal(task);
		Assignment assignment = this.access.assignment(task);
		DraftVersion latest = this.drafts.latest(assignment.id()).orElseThrow();
		Map<String, Object> page = new HashMap<>();
		page.put("proposal", proposal);
		page.put("assignment", assignment);
		page.put("unit", this.access.unit(assignment));
		page.put("asks", this.assignments.asksOf(assignment));
		page.put("latest", latest);
		page.put("mainUnit", this.access.mainUnit(proposal));
		page.put("attachments", this.attachments.ofTask(task));
		page.put("opinion", this.reader.readKept(latest.content(), OpinionForm.class));
		page.put("remarksByParagraph", remarksByParagraph(assignment));
		page.put("versions", this.drafts.versions(assignment.id()));
		page.put("reviews", this.drafts.reviews(assignment.id()));
		this.clocks.derivation(assignment.subject(), "CO_OPINION").ifPresent((rows) -> page.put("derivation", rows));
		return page;
	}

	Words words() {
		return this.words;
	}

	Letters letters() {
		return this.letters;
	}

	UnitAssignments assignments() {
		return this.assignments;
	}

}
