package org.banli.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.banli.organization.Unit;
import org.banli.proposal.AssignmentRole;
import org.banli.proposal.HandlingMode;
import org.banli.proposal.ProposedAssignment;

/**
 * How the list that brought a proposal would assign it, as far as its units can still be
 * given work.
 *
 * @param answering the unit that answers, or those of split handling
 * @param co the units that help
 * @param gone the ids of units that were proposed and cannot be given work
 */
public record ListedPlan(List<Unit> answering, List<Unit> co, List<Long> gone) {

	static final ListedPlan NONE = new ListedPlan(List.of(), List.of(), List.of());

	/**
	 * @param proposed null where no list said anything
	 * @param handlers the units that can be given work, by id
	 */
	static ListedPlan of(ProposedAssignment proposed, Map<Long, Unit> handlers) {
		if (proposed == null) {
			return NONE;
		}
		List<Long> answering = new ArrayList<>(proposed.splitUnitIds());
		if (proposed.mainUnitId() != null) {
			answering.add(0, proposed.mainUnitId());
		}
		List<Long> all = new ArrayList<>(answering);
		all.addAll(proposed.coUnitIds());
		List<Unit> first = units(answering, handlers);
		return new ListedPlan(first,
				units(proposed.coUnitIds(), handlers).stream().filter((unit) -> !first.contains(unit)).toList(),
				all.stream().filter((id) -> !handlers.containsKey(id)).distinct().toList());
	}

	private static List<Unit> units(List<Long> ids, Map<Long, Unit> handlers) {
		return ids.stream().map(handlers::get).filter(Objects::nonNull).distinct().toList();
	}

	/** Whether it says who should answer. */
	boolean leads() {
		return !this.answering.isEmpty();
	}

	/** How the units share the work. */
	HandlingMode mode() {
		if (this.answering.size() > 1) {
			return HandlingMode.SPLIT;
		}
		return this.co.isEmpty() ? HandlingMode.SOLE : HandlingMode.MAIN_CO;
	}

	/** The part that it gives a unit, null where it names it not. */
	AssignmentRole role(Unit unit) {
		if (this.answering.contains(unit)) {
			return switch (mode()) {
				case SPLIT -> AssignmentRole.SPLIT;
				case MAIN_CO -> AssignmentRole.MAIN;
				case SOLE -> AssignmentRole.SOLE;
			};
		}
		return this.co.contains(unit) ? AssignmentRole.CO : null;
	}

	/** All its units, the answering ones first. */
	List<Unit> units() {
		List<Unit> units = new ArrayList<>(this.answering);
		units.addAll(this.co);
		return units;
	}

}
