package org.banli.proposal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.banli.deadline.Clocks;
import org.banli.organization.Division;
import org.banli.organization.Organization;
import org.banli.organization.Post;
import org.banli.organization.PostHolder;
import org.banli.shared.FieldProblem;
import org.banli.shared.Words;
import org.banli.workflow.Outcome;
import org.banli.workflow.TaskContext;
import org.banli.workflow.TaskForm;

/**
 * What both ways of signing for have in common: the unit's office names division and
 * drafter.
 */
abstract class SigningFor implements TaskForm<SigningFor.Form> {

	private final UnitAssignments assignments;

	private final Organization organization;

	private final StepAccess access;

	private final Clocks clocks;

	private final Words words;

	SigningFor(UnitAssignments assignments, Organization organization, StepAccess access, Clocks clocks, Words words) {
		this.assignments = assignments;
		this.organization = organization;
		this.access = access;
		this.clocks = clocks;
		this.words = words;
	}

	/**
	 * 签收单.
	 *
	 * @param division the division's name; the drafter's where it is not given
	 * @param drafter the drafter's user name
	 */
	record Form(@Size(max = 50, message = "{form.tooLong}") String division,
			@NotBlank @Size(max = 64, message = "{form.tooLong}") String drafter,
			@Size(max = 500, message = "{form.tooLong}") String remark) {
	}

	@Override
	public Class<Form> formType() {
		return Form.class;
	}

	@Override
	public String template() {
		return "proposal/signForProposal";
	}

	@Override
	public String clock() {
		return "SIGN_FOR";
	}

	@Override
	public Form prepare(TaskContext task) {
		Assignment assignment = this.access.assignment(task);
		List<PostHolder> drafters = drafters(assignment);
		String drafter = (drafters.size() == 1) ? drafters.get(0).username() : null;
		String division = (drafters.size() == 1) ? drafters.get(0).divisionName() : null;
		return new Form(division, drafter, null);
	}

	private List<PostHolder> drafters(Assignment assignment) {
		return this.organization.holders(assignment.unitId(), Post.DRAFTER)
			.stream()
			.filter((holder) -> holder.username() != null)
			.toList();
	}

	@Override
	public List<FieldProblem> check(TaskContext task, Form form) {
		List<FieldProblem> problems = new ArrayList<>();
		Assignment assignment = this.access.assignment(task);
		List<PostHolder> chosen = drafters(assignment).stream()
			.filter((holder) -> holder.username().equals(form.drafter()))
			.toList();
		if (chosen.isEmpty()) {
			problems.add(new FieldProblem("drafter", this.words.of("proposal.signFor.drafterUnknown")));
		}
		List<Division> divisions = this.organization.divisions(assignment.unitId());
		boolean isNamed = form.division() != null && !form.division().isBlank();
		if (isNamed && division(divisions, form, chosen).isEmpty()) {
			problems.add(new FieldProblem("division", this.words.of("proposal.signFor.divisionUnknown")));
		}
		else if (!isNamed && !divisions.isEmpty() && division(divisions, form, chosen).isEmpty()) {
			problems.add(new FieldProblem("division", this.words.of("proposal.signFor.divisionNeeded")));
		}
		return problems;
	}

	@Override
	public Map<String, Map<String, String>> choices(TaskContext task) {
		Assignment assignment = this.access.assignment(task);
		Map<String, String> drafters = new LinkedHashMap<>();
		drafters(assignment).forEach((holder) -> drafters.put(holder.username(), holder.name()));
		Map<String, String> divisions = new LinkedHashMap<>();
		this.organization.divisions(assignment.unitId())
			.forEach((division) -> divisions.put(division.name(), division.name()));
		return Map.of("drafter", drafters, "division", divisions);
	}

	/** The division as named, else the drafter's. */
	private static Optional<Division> division(List<Division> divisions, Form form, List<PostHolder> drafters) {
		boolean isNamed = form.division() != null && !form.division().isBlank();
		String name = isNamed ? form.division()
				: drafters.stream()
					.filter((holder) -> holder.username().equals(form.drafter()))
					.map(PostHolder::divisionName)
					.filter(Objects::nonNull)
					.findFirst()
					.orElse(null);
		return divisions.stream().filter((division) -> division.name().equals(name)).findFirst();
	}

	@Override
	public Map<String, Object> page(TaskContext task, JsonNode values) {
		Proposal proposal = this.access.proposal(task);
		Assignment assignment = this.access.assignment(task);
		Map<String, Object> page = new HashMap<>();
		page.put("proposal", proposal);
		page.put("assignment", assignment);
		page.put("unitsByRole", this.access.unitsByRole(proposal));
		page.put("asks", this.assignments.asksOf(assignment));
		page.put("ownAsks",
				this.assignments.asksByAssignment(proposal.id())
					.getOrDefault(assignment.id(), List.of())
					.stream()
					.map(Ask::no)
					.toList());
		page.put("divisions", this.organization.divisions(assignment.unitId()));
		page.put("headless", assignment.role().answers() ? headless(assignment.unitId()) : List.of());
		page.put("drafters", drafters(assignment));
		this.clocks.derivation(assignment.subject(), clock()).ifPresent((rows) -> page.put("derivation", rows));
		this.clocks.derivation(assignment.subject(), assignment.role().answers() ? "REPLY" : "CO_OPINION")
			.ifPresent((rows) -> page.put("dueDerivation", rows));
		return page;
	}

	@Override
	public Outcome complete(TaskContext task, Form form) {
		Assignment assignment = this.access.assignment(task);
		List<PostHolder> drafters = drafters(assignment);
		Division division = division(this.organization.divisions(assignment.unitId()), form, drafters).orElse(null);
		Long divisionId = (division == null) ? null : division.id();
		this.assignments.signFor(assignment, divisionId, form.drafter(), task.user().username());
		String drafter = drafters.stream()
			.filter((holder) -> holder.username().equals(form.drafter()))
			.map(PostHolder::name)
			.findFirst()
			.orElseThrow();
		String where = (division == null) ? "" : division.name() + " ";
		return Outcome.saying(this.words.of("proposal.signFor.done", where + drafter))
			.quoting(form.remark())
			.with(ProposalHandling.DIVISION_ID, divisionId)
			.with(ProposalHandling.DRAFTER, form.drafter());
	}

	/** The divisions without a head, whose drafts go to the unit's office at once. */
	private List<String> headless(long unitId) {
		return this.organization.divisions(unitId)
			.stream()
			.filter((division) -> !isHeld(unitId, Post.DIVISION_HEAD, division.id()))
			.map(Division::name)
			.toList();
	}

	/**
	 * Whether a post is held in the unit, for the gateways that skip a reviewer who is
	 * not there.
	 */
	boolean isHeld(long unitId, Post post, Long divisionId) {
		return this.organization.holders(unitId, post)
			.stream()
			.anyMatch((holder) -> holder.username() != null
					&& (divisionId == null || divisionId.equals(holder.divisionId())));
	}

	Assignment assignment(TaskContext task) {
		return this.access.assignment(task);
	}

}
