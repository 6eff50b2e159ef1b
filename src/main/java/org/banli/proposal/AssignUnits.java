package org.banli.proposal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.banli.deadline.Clocks;
import org.banli.organization.Organization;
import org.banli.organization.Unit;
import org.banli.shared.DomainException;
import org.banli.shared.FieldProblem;
import org.banli.shared.MalformedInput;
import org.banli.shared.Words;
import org.banli.workflow.Outcome;
import org.banli.workflow.TaskContext;
import org.banli.workflow.TaskForm;

import org.springframework.stereotype.Component;

/** 交办: the government office gives each ask to the units that answer it. */
@Component
class AssignUnits implements TaskForm<AssignmentForm> {

	private final Proposals proposals;

	private final ListedProposals listed;

	private final UnitAssignments assignments;

	private final AssignmentPlanner planner;

	private final AssignmentPrefill prefill;

	private final Organization organization;

	private final Clocks clocks;

	private final StepAccess access;

	private final Clock clock;

	private final Words words;

	AssignUnits(Proposals proposals, ListedProposals listed, UnitAssignments assignments, AssignmentPlanner planner,
			AssignmentPrefill prefill, Organization organization, Clocks clocks, StepAccess access, Clock clock,
			Words words) {
		this.proposals = proposals;
		this.listed = listed;
		this.assignments = assignments;
		this.planner = planner;
		this.prefill = prefill;
		this.organization = organization;
		this.clocks = clocks;
		this.access = access;
		this.clock = clock;
		this.words = words;
	}

	@Override
	public String step() {
		return "assignUnits";
	}

	@Override
	public Class<AssignmentForm> formType() {
		return AssignmentForm.class;
	}

	@Override
	public AssignmentForm prepare(TaskContext task) {
		Proposal proposal = this.access.proposal(task);
		LocalDate today = LocalDate.now(this.clock);
		return this.prefill.form(proposal, this.proposals.asks(proposal.id()), today);
	}

	private LocalDate due(String code, Proposal proposal, LocalDate from) {
		return this.clocks.preview(code, proposal.kind().name(), from).dueOn();
	}

	@Override
	public List<FieldProblem> check(TaskContext task, AssignmentForm form) {
		List<FieldProblem> problems = new ArrayList<>();
		Proposal proposal = this.access.proposal(task);
		this.planner.plan(proposal, this.proposals.asks(proposal.id()), form, problems);
		return problems;
	}

	@Override
	public Map<String, Map<String, String>> choices(TaskContext task) {
		Map<String, String> units = new LinkedHashMap<>();
		this.organization.handlers().forEach((unit) -> units.put(unit.fullName(), unit.shortName()));
		return Map.of("mainUnit", units, "coUnits[]", units, "splitUnits[]", units, "allocation[].units[]", units);
	}

	@Override
	public String basis(TaskContext task) {
		return String.valueOf(this.access.proposal(task).version());
	}

	@Override
	public Map<String, Object> page(TaskContext task, JsonNode values) {
		Proposal proposal = this.access.proposal(task);
		LocalDate assignedOn = assignedOn(proposal, values);
		List<Unit> units = this.organization.handlers();
		Map<String, Object> page = new HashMap<>();
		page.put("proposal", proposal);
		page.put("listed", this.listed.details(List.of(proposal.id())).get(0));
		page.put("proposers", Proposals.names(this.proposals.proposers(proposal.id())));
		page.put("asks", this.proposals.asks(proposal.id()));
		page.put("modes", HandlingMode.values());
		page.put("units", units);
		page.put("chosen", chosen(units, values));
		page.put("replyPreview", this.clocks.preview("REPLY", proposal.kind().name(), assignedOn));
		page.put("coPreview", this.clocks.preview("CO_OPINION", proposal.kind().name(), assignedOn));
		this.clocks.derivation(proposal.businessKey().toString(), clock())
			.ifPresent((rows) -> page.put("derivation", rows));
		return page;
	}

	/** The day as typed where the rules know it, today otherwise. */
	private LocalDate assignedOn(Proposal proposal, JsonNode values) {
		LocalDate today = LocalDate.now(this.clock);
		try {
			LocalDate typed = LocalDate.parse(values.path("assignedOn").asText());
			this.clocks.preview("REPLY", proposal.kind().name(), typed);
			this.clocks.preview("CO_OPINION", proposal.kind().name(), typed);
			return typed;
		}
		catch (DateTimeParseException | DomainException ex) {
			return today;
		}
	}

	/** The units chosen so far, which the asks are shared among; all while none is. */
	private static List<Unit> chosen(List<Unit> units, JsonNode values) {
		String mode = values.path("mode").asText();
		boolean isSplit = HandlingMode.SPLIT.name().equals(mode);
		Set<String> names = new HashSet<>();
		if (isSplit) {
			values.path("splitUnits").forEach((name) -> names.add(name.asText()));
		}
		else {
			names.add(values.path("mainUnit").asText());
		}
		if (!isSplit && !HandlingMode.SOLE.name().equals(mode)) {
			values.path("coUnits").forEach((name) -> names.add(name.asText()));
		}
		List<Unit> chosen = units.stream().filter((unit) -> names.contains(unit.fullName())).toList();
		return chosen.isEmpty() ? units : chosen;
	}

	@Override
	public void act(TaskContext task, String action, ObjectNode form) {
		switch (action) {
			case "units" -> {
				// the page lists the units that are chosen now
			}
			case "dates" -> {
				Proposal proposal = this.access.proposal(task);
				LocalDate assignedOn = assignedOn(proposal, form);
				form.put("replyDueOn", due("REPLY", proposal, assignedOn).toString());
				form.put("coDueOn", due("CO_OPINION", proposal, assignedOn).toString());
			}
			default -> throw new MalformedInput("workflow.unknownAction");
		}
	}

	@Override
	public Outcome complete(TaskContext task, AssignmentForm form) {
		Proposal proposal = this.access.proposal(task);
		AssignmentPlan plan = this.planner.plan(proposal, this.proposals.asks(proposal.id()), form, new ArrayList<>());
		this.assignments.assign(proposal, plan);
		return Outcome
			.saying(this.words.of("proposal.assignUnits.done." + plan.mode(), names(plan, true), names(plan, false)))
			.quoting(form.remark());
	}

	private static String names(AssignmentPlan plan, boolean answering) {
		return plan.shares()
			.stream()
			.filter((share) -> share.role().answers() == answering)
			.map(AssignmentPlan.Share::unit)
			.map(Unit::fullName)
			.collect(Collectors.joining("、"));
	}

	@Override
	public String clock() {
		return "ASSIGN_INTERIM";
	}

}
