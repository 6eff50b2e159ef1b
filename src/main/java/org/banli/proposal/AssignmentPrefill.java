package org.banli.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.banli.calendar.WorkingDays;
import org.banli.deadline.Clocks;
import org.banli.organization.Organization;
import org.banli.organization.Unit;
import org.banli.shared.Words;

import org.springframework.stereotype.Component;

/**
 * What the dispatcher finds filled in: the units and dates that a list proposed, as far
 * as they hold today, and the dates of the rules.
 */
@Component
class AssignmentPrefill {

	private final ListedProposals listed;

	private final Organization organization;

	private final Clocks clocks;

	private final WorkingDays workingDays;

	private final Words words;

	AssignmentPrefill(ListedProposals listed, Organization organization, Clocks clocks, WorkingDays workingDays,
			Words words) {
		this.listed = listed;
		this.organization = organization;
		this.clocks = clocks;
		this.workingDays = workingDays;
		this.words = words;
	}

	AssignmentForm form(Proposal proposal, List<Ask> asks, LocalDate today) {
		ProposedAssignment proposed = this.listed.proposed(proposal.id());
		LocalDate assignedOn = holds(proposed.assignedOn(), today.minusYears(1), today) ? proposed.assignedOn() : today;
		LocalDate ruled = due("REPLY", proposal, assignedOn);
		LocalDate kept = proposed.dueFrom(assignedOn, today, this.workingDays);
		LocalDate due = (kept != null) ? kept : ruled;
		Map<Long, String> names = this.organization.handlers()
			.stream()
			.collect(Collectors.toMap(Unit::id, Unit::fullName));
		Function<List<Long>, List<String>> named = (
				ids) -> ids.stream().map(names::get).filter(Objects::nonNull).toList();
		String main = (proposed.mainUnitId() == null) ? null : names.get(proposed.mainUnitId());
		List<String> co = named.apply(proposed.coUnitIds());
		List<String> split = named.apply(proposed.splitUnitIds());
		List<String> all = (proposed.mode() == HandlingMode.SPLIT) ? split : (proposed.mode() == HandlingMode.MAIN_CO)
				? Stream.concat(Stream.ofNullable(main), co.stream()).distinct().toList() : List.of();
		return new AssignmentForm(proposed.mode(), main, co, split,
				asks.stream().map((ask) -> new AssignmentForm.AskAllocation(ask.no(), all)).toList(), assignedOn, due,
				due("CO_OPINION", proposal, assignedOn),
				due.equals(ruled) ? null : this.words.of("proposal.listed.dueReason"), null);
	}

	private static boolean holds(LocalDate day, LocalDate from, LocalDate to) {
		return day != null && !day.isBefore(from) && !day.isAfter(to);
	}

	private LocalDate due(String code, Proposal proposal, LocalDate from) {
		return this.clocks.preview(code, proposal.kind().name(), from).dueOn();
	}

}
