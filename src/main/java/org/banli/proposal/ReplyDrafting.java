package org.banli.proposal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.banli.deadline.Clocks;
import org.banli.document.ReplyLetters;
import org.banli.organization.Organization;
import org.banli.organization.Post;
import org.banli.organization.PostHolder;
import org.banli.organization.Unit;
import org.banli.shared.FieldProblem;
import org.banli.shared.FormState;
import org.banli.shared.MalformedInput;
import org.banli.shared.Words;
import org.banli.workflow.TaskContext;

import org.springframework.stereotype.Component;

/**
 * The work on a reply that drafting, merging and revising share: the text at hand, the
 * opinions to take over, the checks, and what the page shows.
 */
@Component
class ReplyDrafting {

	private final Proposals proposals;

	private final UnitAssignments assignments;

	private final Drafts drafts;

	private final Opinions opinions;

	private final Organization organization;

	private final Clocks clocks;

	private final StepAccess access;

	private final LetterWording wording;

	private final ReplyLetters press;

	private final AttachmentPanels attachments;

	private final Words words;

	ReplyDrafting(Proposals proposals, UnitAssignments assignments, Drafts drafts, Opinions opinions,
			Organization organization, Clocks clocks, StepAccess access, LetterWording wording, ReplyLetters press,
			AttachmentPanels attachments, Words words) {
		this.proposals = proposals;
		this.assignments = assignments;
		this.drafts = drafts;
		this.opinions = opinions;
		this.organization = organization;
		this.clocks = clocks;
		this.access = access;
		this.press = press;
		this.wording = wording;
		this.attachments = attachments;
		this.words = words;
	}

	/** The classes of result in force, by their code. */
	Map<String, String> classTitles() {
		Map<String, String> titles = new LinkedHashMap<>();
		this.proposals.resultClasses().forEach((resultClass) -> titles.put(resultClass.code(), resultClass.label()));
		return titles;
	}

	/** The latest version, or an empty answer for each ask. */
	ReplyForm prepare(TaskContext task) {
		Assignment assignment = this.access.assignment(task);
		return this.drafts.reply(assignment.id()).orElseGet(() -> empty(task, assignment));
	}

	private ReplyForm empty(TaskContext task, Assignment assignment) {
		List<ReplyForm.ReplyPart> parts = this.assignments.asksOf(assignment)
			.stream()
			.map((ask) -> new ReplyForm.ReplyPart(ask.no(), List.of(paragraph()), List.of(paragraph()), null, null))
			.toList();
		PostHolder drafter = this.organization.holders(assignment.unitId(), Post.DRAFTER)
			.stream()
			.filter((holder) -> holder.username() != null && holder.username().equals(assignment.drafter()))
			.findFirst()
			.orElse(null);
		Proposal proposal = this.access.proposal(task);
		String closing = this.wording.closing(proposal, this.proposals.proposers(proposal.id()));
		return new ReplyForm(parts, closing, (drafter == null) ? null : drafter.name(),
				(drafter == null) ? null : drafter.phone(), List.of());
	}

	private static ReplyForm.ReplyParagraph paragraph() {
		return new ReplyForm.ReplyParagraph(newId(), null, null);
	}

	private static String newId() {
		return UUID.randomUUID().toString().substring(0, 8);
	}

	/** The asks that the unit answers itself, without waiting for opinions. */
	List<Ask> ownAsks(TaskContext task) {
		Assignment assignment = this.access.assignment(task);
		if (this.assignments.coHandlers(assignment).isEmpty()) {
			return this.assignments.asksOf(assignment);
		}
		return this.assignments.asksByAssignment(assignment.proposalId()).getOrDefault(assignment.id(), List.of());
	}

	/** All asks of the letter. */
	List<Ask> allAsks(TaskContext task) {
		return this.assignments.asksOf(this.access.assignment(task));
	}

	/** What must be mended before the reply may go on. */
	List<FieldProblem> problems(TaskContext task, ReplyForm form, List<Ask> due) {
		List<FieldProblem> problems = findings(task, form, due).stream()
			.filter((finding) -> finding.level() == ReplyChecks.Level.MUST)
			.map((finding) -> new FieldProblem(finding.field(), text(finding)))
			.collect(Collectors.toCollection(ArrayList::new));
		Set<Integer> known = allAsks(task).stream().map(Ask::no).collect(Collectors.toSet());
		Set<Integer> seen = new HashSet<>();
		Set<String> ids = new HashSet<>();
		for (int i = 0; i < form.parts().size(); i++) {
			ReplyForm.ReplyPart part = form.parts().get(i);
			if (!known.contains(part.ask())) {
				problems.add(new FieldProblem("parts[" + i + "].ask",
						this.words.of("proposal.assign.askUnknown", part.ask())));
			}
			else if (!seen.add(part.ask())) {
				problems.add(new FieldProblem("parts[" + i + "].ask",
						this.words.of("proposal.assign.askTwice", part.ask())));
			}
			if (Stream.concat(part.done().stream(), part.next().stream())
				.map(ReplyForm.ReplyParagraph::id)
				.anyMatch((id) -> id != null && !id.isBlank() && !ids.add(id))) {
				problems.add(new FieldProblem("parts[" + i + "]", this.words.of("proposal.reply.idTwice")));
			}
		}
		problems.addAll(sourceProblems(task, form));
		checkRegister(task, problems);
		return problems;
	}

	/** What no font can print in the words that the letter takes from the register. */
	private void checkRegister(TaskContext task, List<FieldProblem> problems) {
		Proposal proposal = this.access.proposal(task);
		StringBuilder register = new StringBuilder(proposal.title()).append(proposal.sessionText());
		this.proposals.proposers(proposal.id()).forEach((proposer) -> register.append(proposer.name()));
		allAsks(task).forEach((ask) -> register.append(ask.text()));
		this.press.unprintable(register.toString())
			.ifPresent((sign) -> problems
				.add(new FieldProblem("parts", this.words.of("proposal.check.unprintable", sign))));
	}

	private List<FieldProblem> sourceProblems(TaskContext task, ReplyForm form) {
		Map<String, String> known = Opinions.labels(this.opinions.signedFor(this.access.assignment(task)));
		List<FieldProblem> problems = new ArrayList<>();
		for (int i = 0; i < form.parts().size(); i++) {
			String path = "parts[" + i + "]";
			sources(form.parts().get(i)).filter((source) -> !known.containsKey(source))
				.forEach((source) -> problems
					.add(new FieldProblem(path, this.words.of("proposal.reply.sourceUnknown", source))));
		}
		return problems;
	}

	private static Stream<String> sources(ReplyForm.ReplyPart part) {
		return Stream.concat(part.done().stream(), part.next().stream())
			.map(ReplyForm.ReplyParagraph::source)
			.filter((source) -> source != null && !source.isBlank());
	}

	/** Opinions of which nothing was taken over and nothing is said why. */
	List<FieldProblem> unusedOpinions(TaskContext task, ReplyForm form) {
		Set<Long> used = form.parts()
			.stream()
			.flatMap(ReplyDrafting::sources)
			.map(OpinionText::assignmentOf)
			.collect(Collectors.toSet());
		Map<String, String> notes = new HashMap<>();
		form.opinionNotes().forEach((note) -> notes.put(fullName(note.unit()), note.note()));
		List<FieldProblem> problems = new ArrayList<>();
		for (OpinionText opinion : this.opinions.signedFor(this.access.assignment(task))) {
			String note = notes.get(opinion.unit());
			boolean isExplained = note != null && !note.isBlank();
			if (!opinion.noDuty() && !used.contains(opinion.assignmentId()) && !isExplained) {
				problems.add(new FieldProblem("opinionNotes",
						this.words.of("proposal.reply.opinionUnused", opinion.unit())));
			}
		}
		return problems;
	}

	/** A unit may be named by any of its spellings. */
	private String fullName(String unit) {
		return this.organization.resolve(unit).map(Unit::fullName).orElse(unit);
	}

	/** Blank paragraphs out, an id for each of the others. */
	static ReplyForm tidy(ReplyForm form) {
		List<ReplyForm.ReplyPart> parts = form.parts()
			.stream()
			.sorted(java.util.Comparator.comparing(ReplyForm.ReplyPart::ask))
			.map((part) -> new ReplyForm.ReplyPart(part.ask(), tidy(part.done()), tidy(part.next()), part.resultClass(),
					part.reason()))
			.toList();
		return new ReplyForm(parts, form.closing().strip(), form.contactName().strip(), form.contactPhone().strip(),
				form.opinionNotes());
	}

	private static List<ReplyForm.ReplyParagraph> tidy(List<ReplyForm.ReplyParagraph> paragraphs) {
		return paragraphs.stream()
			.filter((paragraph) -> !paragraph.isBlank())
			.map((paragraph) -> new ReplyForm.ReplyParagraph(
					(paragraph.id() == null || paragraph.id().isBlank()) ? newId() : paragraph.id(),
					paragraph.text().strip(), paragraph.source()))
			.toList();
	}

	private List<ReplyChecks.Finding> findings(TaskContext task, ReplyForm form, List<Ask> due) {
		Map<String, ResultClass> classes = this.proposals.resultClasses()
			.stream()
			.collect(Collectors.toMap(ResultClass::code, Function.identity()));
		return ReplyChecks.of(this.access.proposal(task), due, classes, form);
	}

	private String text(ReplyChecks.Finding finding) {
		return this.words.of(finding.key(), finding.arguments().toArray());
	}

	/**
	 * Adds or removes a paragraph, or takes over an opinion, without sending the form.
	 */
	void act(TaskContext task, String action, ObjectNode form) {
		String[] words = action.split(" ");
		switch (words[0]) {
			case "add" -> section(form, words, 1).addObject().put("id", newId()).putNull("text").putNull("source");
			case "remove" -> {
				ArrayNode section = section(form, words, 1);
				int index = number(words, 3);
				if (index < section.size()) {
					section.remove(index);
				}
			}
			case "take" -> take(task, form, words);
			case "check" -> {
			}
			default -> throw new MalformedInput("workflow.unknownAction");
		}
	}

	private void take(TaskContext task, ObjectNode form, String[] words) {
		if (words.length < 4) {
			throw new MalformedInput("workflow.unknownAction");
		}
		String source = words[3];
		String text = this.opinions.signedFor(this.access.assignment(task))
			.stream()
			.flatMap((opinion) -> opinion.texts().stream())
			.filter((piece) -> piece.source().equals(source))
			.map(OpinionText.Piece::text)
			.findFirst()
			.orElseThrow(() -> new MalformedInput("workflow.unknownAction"));
		ArrayNode section = section(form, words, 1);
		if (section.size() == 1 && section.get(0).path("text").asText("").isBlank()) {
			section.removeAll();
		}
		section.addObject().put("id", newId()).put("text", text).put("source", source);
	}

	private static ArrayNode section(ObjectNode form, String[] words, int from) {
		String name = (words.length > from + 1) ? words[from + 1] : "";
		JsonNode part = form.path("parts").path(number(words, from));
		if (!(part instanceof ObjectNode object) || !List.of("done", "next").contains(name)) {
			throw new MalformedInput("workflow.unknownAction");
		}
		return (object.get(name) instanceof ArrayNode list) ? list : object.putArray(name);
	}

	private static int number(String[] words, int index) {
		if (words.length > index && words[index].matches("\\d{1,3}")) {
			return Integer.parseInt(words[index]);
		}
		throw new MalformedInput("workflow.unknownAction");
	}

	/** What the drafting page shows beside the text, files included. */
	Map<String, Object> writingPage(TaskContext task, ReplyForm form, List<Ask> due, List<FieldProblem> problems) {
		Map<String, Object> page = page(task, form, due, problems);
		page.put("attachments", this.attachments.ofTask(task));
		return page;
	}

	/**
	 * What is to be known about a text.
	 * @param problems what must be mended before the reply may go on
	 */
	Map<String, Object> page(TaskContext task, ReplyForm form, List<Ask> due, List<FieldProblem> problems) {
		Proposal proposal = this.access.proposal(task);
		Assignment assignment = this.access.assignment(task);
		List<OpinionText> signed = this.opinions.signedFor(assignment);
		Map<String, Object> page = new HashMap<>();
		page.put("proposal", proposal);
		page.put("proposers", this.proposals.proposers(proposal.id()));
		page.put("assignment", assignment);
		page.put("asks", allAsks(task));
		page.put("dueAsks", due.stream().map(Ask::no).collect(Collectors.toSet()));
		page.put("askUnits", askUnits(proposal));
		page.put("askByNo", allAsks(task).stream().collect(Collectors.toMap(Ask::no, Function.identity())));
		page.put("classes", this.proposals.resultClasses());
		page.put("opinions", signed);
		page.put("coHandlers", this.assignments.coHandlers(assignment).size());
		page.put("sourceUnits", Opinions.labels(signed));
		Set<String> used = (form == null) ? Set.of()
				: form.parts().stream().flatMap(ReplyDrafting::sources).collect(Collectors.toSet());
		page.put("usedSources", used);
		List<ReplyChecks.Finding> findings = (form == null) ? List.of() : findings(task, form, due);
		Stream<Map<String, String>> must = problems.stream()
			.map((problem) -> shown(ReplyChecks.Level.MUST, problem.field(), problem.message()));
		Stream<Map<String, String>> look = findings.stream()
			.filter((finding) -> finding.level() == ReplyChecks.Level.LOOK)
			.map((finding) -> shown(finding.level(), finding.field(), text(finding)));
		page.put("findings", Stream.concat(must, look).toList());
		page.put("openAsks", openAsks(form, findings, due));
		page.put("unusedOpinions", unused(signed, form));
		Map<String, String> notes = new HashMap<>();
		if (form != null) {
			form.opinionNotes().forEach((note) -> notes.put(note.unit(), note.note()));
		}
		page.put("noteByUnit", notes);
		page.put("versions", this.drafts.versions(assignment.id()));
		page.put("clocks", this.clocks.list(proposal.businessKey().toString()));
		this.clocks.derivation(assignment.subject(), "REPLY").ifPresent((rows) -> page.put("derivation", rows));
		putLastReview(page, assignment);
		return page;
	}

	private static Map<String, String> shown(ReplyChecks.Level level, String field, String text) {
		return Map.of("level", level.name(), "field", field, "id", FormState.id(field), "text", text);
	}

	/** The numbers of the asks in which something must still be mended. */
	private static Set<Integer> openAsks(ReplyForm form, List<ReplyChecks.Finding> findings, List<Ask> due) {
		if (form == null) {
			return due.stream().map(Ask::no).collect(Collectors.toSet());
		}
		return findings.stream()
			.filter((finding) -> finding.level() == ReplyChecks.Level.MUST)
			.filter((finding) -> finding.ask() > 0)
			.map(ReplyChecks.Finding::ask)
			.collect(Collectors.toSet());
	}

	/** The opinions of which the text takes nothing over. */
	private static Set<Long> unused(List<OpinionText> signed, ReplyForm form) {
		Set<Long> used = (form == null) ? Set.of()
				: form.parts()
					.stream()
					.flatMap(ReplyDrafting::sources)
					.map(OpinionText::assignmentOf)
					.collect(Collectors.toSet());
		return signed.stream()
			.filter((opinion) -> !opinion.noDuty() && !used.contains(opinion.assignmentId()))
			.map(OpinionText::assignmentId)
			.collect(Collectors.toSet());
	}

	private void putLastReview(Map<String, Object> page, Assignment assignment) {
		List<Review> reviews = this.drafts.reviews(assignment.id());
		page.put("reviews", reviews);
		if (!reviews.isEmpty() && reviews.get(reviews.size() - 1).decision() == ReviewDecision.RETURN) {
			Review last = reviews.get(reviews.size() - 1);
			page.put("returned", last);
			page.put("remarks",
					this.drafts.remarks(assignment.id())
						.getOrDefault(last.id(), List.of())
						.stream()
						.collect(Collectors.groupingBy(ReviewRemark::paragraphId)));
		}
	}

	/** The short names of the units that handle each ask, by ask number. */
	Map<Integer, List<String>> askUnits(Proposal proposal) {
		Map<Long, String> names = new HashMap<>();
		this.organization.units().forEach((unit) -> names.put(unit.id(), unit.shortName()));
		Map<Integer, List<String>> units = new HashMap<>();
		Map<Long, List<Ask>> asks = this.assignments.asksByAssignment(proposal.id());
		for (Assignment assignment : this.assignments.ofProposal(proposal.id())) {
			asks.getOrDefault(assignment.id(), List.of())
				.forEach((ask) -> units.computeIfAbsent(ask.no(), (key) -> new ArrayList<>())
					.add(names.get(assignment.unitId())));
		}
		return units;
	}

}
