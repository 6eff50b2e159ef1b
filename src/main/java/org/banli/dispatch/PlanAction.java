package org.banli.dispatch;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.banli.organization.Unit;
import org.banli.proposal.Ask;
import org.banli.proposal.HandlingMode;
import org.banli.shared.MalformedInput;

/** What a button of the board makes of a plan. */
final class PlanAction {

	private static final String KIND = "kind:";

	private static final String MAIN = "main:";

	private PlanAction() {
	}

	/**
	 * The plan after a press.
	 * @param action {@code kind:} a handling mode, {@code main:} the id of a unit,
	 * {@code allocate}, {@code units}; {@code save} and {@code settle} leave it as it is
	 * @throws MalformedInput when it is none of these, or the mode or the unit is none
	 */
	static Plan apply(String action, Plan typed, Suggestion suggestion, UnitNames names) {
		Plan plan = typed.spelled(names::official);
		if (action.startsWith(KIND)) {
			return suggestion.plan(mode(action.substring(KIND.length())), unit(plan.first(), names),
					units(plan.others(), names));
		}
		if (action.startsWith(MAIN)) {
			return withMain(plan, main(action.substring(MAIN.length()), names), suggestion, names);
		}
		return switch (action) {
			case "allocate" -> allocated(plan, suggestion.allocation(mode(plan), units(plan.units(), names)));
			case "units" -> allocated(plan, tidied(plan, suggestion, names));
			case "save", "settle" -> plan;
			default -> throw new MalformedInput("workflow.unknownAction");
		};
	}

	private static Plan withMain(Plan plan, Unit main, Suggestion suggestion, UnitNames names) {
		List<Unit> others = new ArrayList<>(units(plan.others(), names));
		others.remove(main);
		if (plan.mode() == HandlingMode.SPLIT) {
			others.addAll(0, units(plan.splitUnits().stream().limit(1).toList(), names));
			others.remove(main);
		}
		if (plan.mode() == null) {
			return suggestion.plan(HandlingMode.SOLE, main, List.of());
		}
		return suggestion.plan(plan.mode(), main, others);
	}

	private static Plan allocated(Plan plan, List<Plan.Share> shares) {
		return new Plan(plan.mode(), plan.mainUnit(), plan.coUnits(), plan.splitUnits(), shares);
	}

	/**
	 * After units were chosen or left out: asks stay with the units that are still there,
	 * a new unit gets those that its duties name, no ask stays alone.
	 */
	private static List<Plan.Share> tidied(Plan plan, Suggestion suggestion, UnitNames names) {
		if (mode(plan) == HandlingMode.SOLE) {
			return List.of();
		}
		List<Unit> chosen = units(plan.units(), names);
		List<Plan.Share> proposed = suggestion.allocation(mode(plan), chosen);
		Set<String> busy = new LinkedHashSet<>();
		plan.allocation().forEach((share) -> busy.addAll(share.units()));
		List<Plan.Share> shares = new ArrayList<>();
		for (Ask ask : suggestion.asks()) {
			Set<String> units = new LinkedHashSet<>(plan.unitsOf(ask.no()));
			units.retainAll(chosen.stream().map(Unit::fullName).toList());
			proposed.stream()
				.filter((share) -> share.ask() == ask.no())
				.flatMap((share) -> share.units().stream())
				.filter((unit) -> units.isEmpty() || !busy.contains(unit))
				.toList()
				.forEach(units::add);
			shares.add(new Plan.Share(ask.no(), List.copyOf(units)));
		}
		return shares;
	}

	private static HandlingMode mode(Plan plan) {
		return (plan.mode() == null) ? HandlingMode.SOLE : plan.mode();
	}

	private static HandlingMode mode(String name) {
		try {
			return HandlingMode.valueOf(name);
		}
		catch (IllegalArgumentException ex) {
			throw new MalformedInput("workflow.unknownAction");
		}
	}

	private static Unit main(String id, UnitNames names) {
		return names.handlers()
			.stream()
			.filter((unit) -> String.valueOf(unit.id()).equals(id))
			.findFirst()
			.orElseThrow(() -> new MalformedInput("workflow.unknownAction"));
	}

	private static Unit unit(String name, UnitNames names) {
		return names.find(name).orElse(null);
	}

	private static List<Unit> units(List<String> list, UnitNames names) {
		return list.stream().flatMap((name) -> names.find(name).stream()).distinct().toList();
	}

}
