package org.banli.proposal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import org.banli.deadline.Clocks;
import org.banli.organization.Organization;
import org.banli.organization.Post;
import org.banli.organization.PostHolder;
import org.banli.shared.FieldProblem;
import org.banli.shared.Words;
import org.banli.workflow.Outcome;
import org.banli.workflow.TaskContext;
import org.banli.workflow.TaskForm;

import org.springframework.stereotype.Component;

/** 撰写会办意见: the co-handler's drafter writes what the unit has to say to its asks. */
@Component
class WriteOpinion implements TaskForm<OpinionForm> {

	private static final int REASON_LENGTH = 10;

	private final UnitAssignments assignments;

	private final Drafts drafts;

	private final Organization organization;

	private final Clocks clocks;

	private final StepAccess access;

	private final AttachmentPanels attachments;

	private final Words words;

	WriteOpinion(UnitAssignments assignments, Drafts drafts, Organization organization, Clocks clocks,
			StepAccess access, AttachmentPanels attachments, Words words) {
		this.assignments = assignments;
		this.drafts = drafts;
		this.organization = organization;
		this.clocks = clocks;
		this.access = access;
		this.attachments = attachments;
		this.words = words;
	}

	@Override
	public String step() {
		return "writeOpinion";
	}

	@Override
	public Class<OpinionForm> formType() {
		return OpinionForm.class;
	}

	@Override
	public String clock() {
		return "CO_OPINION";
	}

	@Override
	public OpinionForm prepare(TaskContext task) {
		Assignment assignment = this.access.assignment(task);
		return this.drafts.opinion(assignment.id()).orElseGet(() -> empty(assignment));
	}

	private OpinionForm empty(Assignment assignment) {
		List<OpinionForm.OpinionPart> parts = this.assignments.asksOf(assignment)
			.stream()
			.map((ask) -> new OpinionForm.OpinionPart(ask.no(), null, null, null))
			.toList();
		PostHolder drafter = this.organization.holders(assignment.unitId(), Post.DRAFTER)
			.stream()
			.filter((holder) -> holder.username() != null && holder.username().equals(assignment.drafter()))
			.findFirst()
			.orElse(null);
		return new OpinionForm(false, null, parts, (drafter == null) ? null : drafter.name(),
				(drafter == null) ? null : drafter.phone());
	}

	@Override
	public List<FieldProblem> check(TaskContext task, OpinionForm form) {
		List<FieldProblem> problems = new ArrayList<>();
		if (form.hasNoDuty()) {
			String reason = (form.noDutyReason() == null) ? "" : form.noDutyReason().strip();
			if (reason.length() < REASON_LENGTH) {
				problems.add(new FieldProblem("noDutyReason",
						this.words.of("form.tooShort", reason.length(), REASON_LENGTH - reason.length())));
			}
			return problems;
		}
		Set<Integer> asks = this.assignments.asksOf(this.access.assignment(task))
			.stream()
			.map(Ask::no)
			.collect(Collectors.toCollection(HashSet::new));
		Set<Integer> seen = new HashSet<>();
		for (int i = 0; i < form.parts().size(); i++) {
			OpinionForm.OpinionPart part = form.parts().get(i);
			String path = "parts[" + i + "]";
			if (!asks.contains(part.ask()) || !seen.add(part.ask())) {
				problems.add(new FieldProblem(path + ".ask", this.words.of("proposal.opinion.askWrong", part.ask())));
				continue;
			}
			if (isBlank(part.situation())) {
				problems.add(new FieldProblem(path + ".situation",
						this.words.of("proposal.opinion.situationMissing", part.ask())));
			}
			if (isBlank(part.opinion()) && isBlank(part.measures())) {
				problems.add(new FieldProblem(path + ".measures",
						this.words.of("proposal.opinion.measuresMissing", part.ask())));
			}
		}
		asks.removeAll(seen);
		asks.stream()
			.sorted()
			.forEach((ask) -> problems
				.add(new FieldProblem("parts", this.words.of("proposal.opinion.askMissing", ask))));
		return problems;
	}

	private static boolean isBlank(String text) {
		return text == null || text.isBlank();
	}

	@Override
	public Map<String, Object> page(TaskContext task, JsonNode values) {
		Proposal proposal = this.access.proposal(task);
		Assignment assignment = this.access.assignment(task);
		Map<String, Object> page = new HashMap<>();
		page.put("proposal", proposal);
		page.put("assignment", assignment);
		page.put("mainUnit", this.access.mainUnit(proposal));
		page.put("asks", this.assignments.asksOf(assignment));
		page.put("attachments", this.attachments.ofTask(task));
		page.put("versions", this.drafts.versions(assignment.id()));
		List<Review> reviews = this.drafts.reviews(assignment.id());
		if (!reviews.isEmpty() && reviews.get(reviews.size() - 1).decision() == ReviewDecision.RETURN) {
			Review last = reviews.get(reviews.size() - 1);
			page.put("returned", last);
			page.put("remarks",
					this.drafts.remarks(assignment.id())
						.getOrDefault(last.id(), List.of())
						.stream()
						.collect(Collectors.groupingBy(ReviewRemark::paragraphId)));
		}
		this.clocks.derivation(assignment.subject(), "CO_OPINION").ifPresent((rows) -> page.put("derivation", rows));
		return page;
	}

	@Override
	public Outcome complete(TaskContext task, OpinionForm form) {
		long id = task.id(ProposalHandling.ASSIGNMENT_ID);
		int version = this.drafts.keep(task, id, form);
		this.assignments.move(id, ProposalStatus.DRAFTED);
		return Outcome.saying(this.words.of("proposal.writeOpinion.done", version));
	}

}
