package org.banli.proposal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import org.banli.deadline.Clocks;
import org.banli.organization.Organization;
import org.banli.organization.Unit;
import org.banli.shared.FieldProblem;
import org.banli.shared.Words;
import org.banli.workflow.Outcome;
import org.banli.workflow.TaskContext;
import org.banli.workflow.TaskForm;

import org.springframework.stereotype.Component;

/** 交办: the government office gives each ask to the units that answer it. */
@Component
class AssignUnits implements TaskForm<AssignmentForm> {

	private final Proposals proposals;

	private final UnitAssignments assignments;

	private final AssignmentPlanner planner;

	private final Organization organization;

	private final Clocks clocks;

	private final StepAccess access;

	private final Clock clock;

	private final Words words;

	AssignUnits(Proposals proposals, UnitAssignments assignments, AssignmentPlanner planner, Organization organization,
			Clocks clocks, StepAccess access, Clock clock, Words words) {
		this.proposals = proposals;
		this.assignments = assignments;
		this.planner = planner;
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
		List<AssignmentForm.AskAllocation> allocation = this.proposals.asks(proposal.id())
			.stream()
			.map((ask) -> new AssignmentForm.AskAllocation(ask.no(), List.of()))
			.toList();
		return new AssignmentForm(null, null, List.of(), List.of(), allocation, today, due("REPLY", proposal, today),
				due("CO_OPINION", proposal, today), null, null);
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
	public Map<String, Object> page(TaskContext task, JsonNode values) {
		Proposal proposal = this.access.proposal(task);
		LocalDate today = LocalDate.now(this.clock);
		Map<String, Object> page = new HashMap<>();
		page.put("proposal", proposal);
		page.put("proposers", Proposals.names(this.proposals.proposers(proposal.id())));
		page.put("asks", this.proposals.asks(proposal.id()));
		page.put("units", this.organization.handlers());
		page.put("replyPreview", this.clocks.preview("REPLY", proposal.kind().name(), today));
		page.put("coPreview", this.clocks.preview("CO_OPINION", proposal.kind().name(), today));
		return page;
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
