package org.banli.proposal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.banli.calendar.WorkingDays;
import org.banli.deadline.Clocks;
import org.banli.organization.Organization;
import org.banli.organization.Unit;
import org.banli.organization.UnitKind;
import org.banli.shared.FieldProblem;
import org.banli.shared.Words;

import org.springframework.stereotype.Component;

/** Turns an assignment sheet into a plan, or says field by field why it is none. */
@Component
class AssignmentPlanner {

	private final Organization organization;

	private final Clocks clocks;

	private final WorkingDays workingDays;

	private final Clock clock;

	private final Words words;

	AssignmentPlanner(Organization organization, Clocks clocks, WorkingDays workingDays, Clock clock, Words words) {
		this.organization = organization;
		this.clocks = clocks;
		this.workingDays = workingDays;
		this.clock = clock;
		this.words = words;
	}

	/**
	 * Plans an assignment.
	 * @param problems takes what is wrong; with any, the plan is not to be used
	 */
	AssignmentPlan plan(Proposal proposal, List<Ask> asks, AssignmentForm form, List<FieldProblem> problems) {
		Map<Long, AssignmentPlan.Share> shares = new LinkedHashMap<>();
		switch (form.mode()) {
			case SOLE -> addShare(shares, "mainUnit", form.mainUnit(), AssignmentRole.SOLE, problems);
			case MAIN_CO -> {
				addShare(shares, "mainUnit", form.mainUnit(), AssignmentRole.MAIN, problems);
				if (form.coUnits().isEmpty()) {
					problem(problems, "coUnits", "proposal.assign.coNeeded");
				}
				addShares(shares, "coUnits", form.coUnits(), AssignmentRole.CO, problems);
			}
			case SPLIT -> {
				if (form.splitUnits().size() < 2) {
					problem(problems, "splitUnits", "proposal.assign.twoNeeded");
				}
				addShares(shares, "splitUnits", form.splitUnits(), AssignmentRole.SPLIT, problems);
			}
		}
		allocate(asks, form, shares, problems);
		return dated(proposal, form, List.copyOf(shares.values()), problems);
	}

	private void addShares(Map<Long, AssignmentPlan.Share> shares, String field, List<String> names,
			AssignmentRole role, List<FieldProblem> problems) {
		for (int i = 0; i < names.size(); i++) {
			addShare(shares, field + "[" + i + "]", names.get(i), role, problems);
		}
	}

	private void addShare(Map<Long, AssignmentPlan.Share> shares, String field, String name, AssignmentRole role,
			List<FieldProblem> problems) {
		if (name == null || name.isBlank()) {
			problem(problems, field, "proposal.assign.unitMissing");
			return;
		}
		Optional<Unit> unit = this.organization.resolve(name);
		if (unit.isEmpty() || unit.get().kind() != UnitKind.HANDLER || !unit.get().isActive()) {
			problem(problems, field, "proposal.assign.unitUnknown", name);
			return;
		}
		if (role.answers() && unit.get().codeWord() == null) {
			problem(problems, field, "proposal.assign.noCodeWord", unit.get().fullName());
			return;
		}
		AssignmentPlan.Share share = new AssignmentPlan.Share(unit.get(), role, new ArrayList<>());
		AssignmentPlan.Share other = shares.putIfAbsent(unit.get().id(), share);
		if (other != null) {
			boolean isBoth = other.role() != role;
			problem(problems, field, isBoth ? "proposal.assign.bothMainAndCo" : "proposal.assign.unitTwice",
					unit.get().fullName());
		}
	}

	private void allocate(List<Ask> asks, AssignmentForm form, Map<Long, AssignmentPlan.Share> shares,
			List<FieldProblem> problems) {
		Map<Integer, Integer> rows = new LinkedHashMap<>();
		for (int i = 0; i < form.allocation().size(); i++) {
			int no = form.allocation().get(i).ask();
			if (asks.stream().noneMatch((ask) -> ask.no() == no)) {
				problem(problems, "allocation[" + i + "].ask", "proposal.assign.askUnknown", no);
			}
			else if (rows.putIfAbsent(no, i) != null) {
				problem(problems, "allocation[" + i + "].ask", "proposal.assign.askTwice", no);
			}
		}
		for (Ask ask : asks) {
			Integer row = rows.get(ask.no());
			boolean isSilent = row == null || (form.mode() == HandlingMode.SOLE
					&& form.allocation().get(row).units().stream().allMatch(String::isBlank));
			if (isSilent) {
				giveToAnswering(ask, form.mode(), shares, problems);
			}
			else {
				give(ask, row, form.allocation().get(row).units(), shares, problems);
			}
		}
		shares.values()
			.stream()
			.filter((share) -> share.asks().isEmpty() && share.role() != AssignmentRole.MAIN)
			.forEach((share) -> problem(problems, "allocation", "proposal.assign.unitWithoutAsk",
					share.unit().fullName()));
	}

	private void giveToAnswering(Ask ask, HandlingMode mode, Map<Long, AssignmentPlan.Share> shares,
			List<FieldProblem> problems) {
		if (mode == HandlingMode.SPLIT) {
			problem(problems, "allocation", "proposal.assign.askWithoutUnit", ask.no());
			return;
		}
		shares.values().stream().filter((share) -> share.role().answers()).forEach((share) -> share.asks().add(ask));
	}

	private void give(Ask ask, int row, List<String> names, Map<Long, AssignmentPlan.Share> shares,
			List<FieldProblem> problems) {
		String field = "allocation[" + row + "].units";
		if (names.stream().allMatch(String::isBlank)) {
			problem(problems, field, "proposal.assign.askWithoutUnit", ask.no());
		}
		for (int i = 0; i < names.size(); i++) {
			if (names.get(i).isBlank()) {
				continue;
			}
			Optional<AssignmentPlan.Share> share = this.organization.resolve(names.get(i))
				.map((unit) -> shares.get(unit.id()));
			if (share.isEmpty()) {
				problem(problems, field + "[" + i + "]", "proposal.assign.unitNotAssigned", names.get(i));
			}
			else if (!share.get().asks().contains(ask)) {
				share.get().asks().add(ask);
			}
		}
	}

	private AssignmentPlan dated(Proposal proposal, AssignmentForm form, List<AssignmentPlan.Share> shares,
			List<FieldProblem> problems) {
		LocalDate today = LocalDate.now(this.clock);
		LocalDate assignedOn = (form.assignedOn() == null) ? today : form.assignedOn();
		if (assignedOn.isAfter(today)) {
			problem(problems, "assignedOn", "proposal.assign.inFuture");
			assignedOn = today;
		}
		if (assignedOn.isBefore(today.minusYears(1))) {
			problem(problems, "assignedOn", "proposal.assign.tooLongAgo");
			assignedOn = today;
		}
		String kind = proposal.kind().name();
		LocalDate replyRule = this.clocks.preview("REPLY", kind, assignedOn).dueOn();
		LocalDate coRule = this.clocks.preview("CO_OPINION", kind, assignedOn).dueOn();
		LocalDate replyDueOn = (form.replyDueOn() == null) ? replyRule : form.replyDueOn();
		boolean hasCo = form.mode() == HandlingMode.MAIN_CO;
		LocalDate coDueOn = (!hasCo || form.coDueOn() == null) ? coRule : form.coDueOn();
		checkDue("replyDueOn", form.replyDueOn(), replyRule, assignedOn, today, problems);
		if (hasCo) {
			checkDue("coDueOn", form.coDueOn(), coRule, assignedOn, today, problems);
			boolean isSound = problems.stream().noneMatch((problem) -> problem.field().equals("coDueOn"));
			if (isSound && !coDueOn.isBefore(replyDueOn)) {
				problem(problems, "coDueOn", "proposal.assign.coDueTooLate");
			}
		}
		boolean isByHand = !replyDueOn.equals(replyRule) || (hasCo && !coDueOn.equals(coRule));
		if (isByHand && (form.dueReason() == null || form.dueReason().isBlank())) {
			problem(problems, "dueReason", "proposal.assign.reasonNeeded");
		}
		return new AssignmentPlan(form.mode(), shares, assignedOn, replyDueOn, coDueOn, form.dueReason());
	}

	private void checkDue(String field, LocalDate given, LocalDate rule, LocalDate assignedOn, LocalDate today,
			List<FieldProblem> problems) {
		if (given == null || given.equals(rule)) {
			return;
		}
		if (given.isBefore(today)) {
			problem(problems, field, "proposal.assign.dueInPast");
		}
		else if (!given.isAfter(assignedOn)) {
			problem(problems, field, "proposal.assign.dueBeforeAssigned");
		}
		else if (!this.workingDays.isWorkingDay(given)) {
			problem(problems, field, "proposal.assign.dueOnDayOff", this.workingDays.reason(given));
		}
		else if (given.isAfter(assignedOn.plusYears(2))) {
			problem(problems, field, "proposal.assign.dueTooLate");
		}
	}

	private void problem(List<FieldProblem> problems, String field, String key, Object... arguments) {
		problems.add(new FieldProblem(field, this.words.of(key, arguments)));
	}

}
