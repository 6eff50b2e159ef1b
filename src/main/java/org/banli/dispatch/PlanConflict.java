package org.banli.dispatch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.banli.organization.Unit;
import org.banli.organization.UnitKind;
import org.banli.proposal.Ask;
import org.banli.proposal.HandlingMode;

/**
 * Something about a plan or a suggestion that somebody must look at.
 *
 * @param values what the sentence names: units, numbers of asks
 */
public record PlanConflict(Kind kind, List<Object> values) {

	/** What is in conflict; the words are {@code dispatch.conflict.<kind>}. */
	public enum Kind {

		EQUAL_CLAIMS, LIST_AGAINST_DUTIES, LISTED_UNIT_GONE, MAIN_MISSING, MAIN_AND_CO, UNIT_TWICE, CO_MISSING,
		TWO_NEEDED, ASK_WITHOUT_UNIT, UNIT_WITHOUT_ASK, UNIT_NOT_CHOSEN, UNIT_RETIRED, UNIT_UNKNOWN, NO_CODE_WORD

	}

	private static PlanConflict of(Kind kind, Object... values) {
		return new PlanConflict(kind, List.of(values));
	}

	/** What is unclear before anybody has decided. */
	static List<PlanConflict> of(Suggestion suggestion, UnitNames names) {
		List<PlanConflict> conflicts = new ArrayList<>();
		if (suggestion.isTied()) {
			conflicts.add(of(Kind.EQUAL_CLAIMS, suggestion.claims().get(0).unit().shortName(),
					suggestion.claims().get(1).unit().shortName()));
		}
		if (suggestion.contradiction() != null) {
			conflicts.add(of(Kind.LIST_AGAINST_DUTIES,
					String.join("、", suggestion.listed().answering().stream().map(Unit::shortName).toList()),
					suggestion.contradiction().shortName()));
		}
		suggestion.listed()
			.gone()
			.forEach((id) -> conflicts.add(of(Kind.LISTED_UNIT_GONE, names.find(id).map(Unit::shortName).orElse("?"))));
		if (!suggestion.isTied() && suggestion.main() != null && suggestion.main().codeWord() == null) {
			conflicts.add(of(Kind.NO_CODE_WORD, suggestion.main().shortName()));
		}
		return conflicts;
	}

	/** What is wrong with a plan. */
	static List<PlanConflict> of(Plan plan, List<Ask> asks, UnitNames names) {
		List<PlanConflict> conflicts = new ArrayList<>();
		if (plan.mode() != HandlingMode.SPLIT && plan.first() == null) {
			conflicts.add(of(Kind.MAIN_MISSING));
		}
		if (plan.mode() == HandlingMode.MAIN_CO && plan.coUnits().isEmpty()) {
			conflicts.add(of(Kind.CO_MISSING));
		}
		if (plan.mode() == HandlingMode.SPLIT && plan.splitUnits().size() < 2) {
			conflicts.add(of(Kind.TWO_NEEDED));
		}
		Set<Unit> chosen = new HashSet<>();
		for (int i = 0; i < plan.units().size(); i++) {
			boolean answers = i == 0 || plan.mode() == HandlingMode.SPLIT;
			checkUnit(plan, plan.units().get(i), answers, chosen, names, conflicts);
		}
		Set<Unit> busy = new HashSet<>();
		for (Ask ask : asks) {
			checkAsk(plan, ask, chosen, busy, names, conflicts);
		}
		List<String> idle = (plan.mode() == HandlingMode.SPLIT) ? plan.splitUnits() : plan.others();
		idle.forEach((name) -> names.find(name)
			.filter((unit) -> chosen.contains(unit) && !busy.contains(unit))
			.ifPresent((unit) -> conflicts.add(of(Kind.UNIT_WITHOUT_ASK, unit.shortName()))));
		return conflicts;
	}

	private static void checkUnit(Plan plan, String name, boolean answers, Set<Unit> chosen, UnitNames names,
			List<PlanConflict> conflicts) {
		Unit unit = names.find(name).orElse(null);
		if (unit == null || unit.kind() != UnitKind.HANDLER) {
			conflicts.add(of(Kind.UNIT_UNKNOWN, name));
		}
		else if (!unit.isActive()) {
			conflicts.add(of(Kind.UNIT_RETIRED, unit.shortName()));
		}
		else if (!chosen.add(unit)) {
			boolean isBoth = plan.mode() == HandlingMode.MAIN_CO
					&& names.find(plan.mainUnit()).filter(unit::equals).isPresent();
			conflicts.add(of(isBoth ? Kind.MAIN_AND_CO : Kind.UNIT_TWICE, unit.shortName()));
		}
		else if (answers && unit.codeWord() == null) {
			conflicts.add(of(Kind.NO_CODE_WORD, unit.shortName()));
		}
	}

	private static void checkAsk(Plan plan, Ask ask, Set<Unit> chosen, Set<Unit> busy, UnitNames names,
			List<PlanConflict> conflicts) {
		List<String> units = plan.unitsOf(ask.no());
		boolean isSilent = plan.mode() == HandlingMode.SOLE ? units.isEmpty()
				: plan.mode() == HandlingMode.MAIN_CO && !plan.speaksOf(ask.no());
		if (units.isEmpty() && !isSilent) {
			conflicts.add(of(Kind.ASK_WITHOUT_UNIT, ask.no()));
		}
		for (String name : units) {
			Unit unit = names.find(name).orElse(null);
			if (unit != null && chosen.contains(unit)) {
				busy.add(unit);
			}
			else {
				conflicts.add(of(Kind.UNIT_NOT_CHOSEN, ask.no(), (unit == null) ? name : unit.shortName()));
			}
		}
	}

}
