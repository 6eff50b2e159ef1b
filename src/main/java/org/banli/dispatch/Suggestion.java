package org.banli.dispatch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.banli.organization.Unit;
import org.banli.proposal.Ask;
import org.banli.proposal.HandlingMode;

/**
 * Which units should answer a proposal. Duty words decide; earlier items speak only where
 * duty words are silent or equally strong, so that a list which never looks at earlier
 * items names the same units.
 *
 * @param claims the units that come into question, the best first
 * @param isTied whether the duty words of two units are equally strong at the top
 */
public record Suggestion(List<Ask> asks, List<UnitClaim> claims, boolean isTied) {

	private static final int MOST_CO_UNITS = 5;

	/** How sure the duty words are. */
	public enum Confidence {

		HIGH, MIDDLE, LOW

	}

	static Suggestion of(List<Ask> asks, List<UnitClaim> byDuty) {
		boolean isTied = byDuty.size() > 1 && byDuty.get(0).points() == byDuty.get(1).points();
		return new Suggestion(asks, List.copyOf(byDuty), isTied);
	}

	/**
	 * The same with earlier items as a second opinion.
	 * @param units the units that can be given work, by id
	 */
	Suggestion with(List<EarlierItem> earlier, Map<Long, Unit> units) {
		Map<Long, List<EarlierItem>> byUnit = earlier.stream()
			.filter((item) -> units.containsKey(item.unitId()))
			.collect(Collectors.groupingBy(EarlierItem::unitId, LinkedHashMap::new, Collectors.toList()));
		List<UnitClaim> all = new ArrayList<>();
		for (UnitClaim claim : this.claims) {
			List<EarlierItem> own = byUnit.remove(claim.unit().id());
			all.add((own == null) ? claim : claim.with(own));
		}
		byUnit.forEach((id, own) -> all.add(new UnitClaim(units.get(id), 0, List.of(), Map.of(), List.of(), own)));
		all.sort(Comparator.comparingInt(UnitClaim::points)
			.thenComparingInt((claim) -> claim.earlier().stream().mapToInt(EarlierItem::rank).sum())
			.reversed());
		return new Suggestion(this.asks, List.copyOf(all), this.isTied);
	}

	/** The unit that should answer, null when nothing speaks for any. */
	public Unit main() {
		return this.claims.isEmpty() ? null : this.claims.get(0).unit();
	}

	public Confidence confidence() {
		if (this.isTied || this.claims.isEmpty() || this.claims.get(0).points() == 0) {
			return Confidence.LOW;
		}
		UnitClaim first = this.claims.get(0);
		int second = (this.claims.size() > 1) ? this.claims.get(1).points() : 0;
		boolean isAloneInTitle = !first.titleWords().isEmpty()
				&& this.claims.stream().skip(1).allMatch((claim) -> claim.titleWords().isEmpty());
		boolean isFarAhead = first.points() >= 2 * second && 2 * first.askWords().size() >= this.asks.size()
				&& !first.askWords().isEmpty();
		return (isAloneInTitle || isFarAhead) ? Confidence.HIGH : Confidence.MIDDLE;
	}

	/** The units whose duties some ask names more clearly than the main unit's. */
	List<Unit> coUnits(Unit main) {
		List<Unit> units = new ArrayList<>();
		for (Ask ask : this.asks) {
			Unit best = best(ask, candidates());
			if (best != null && !best.equals(main) && strength(best, ask) > strength(main, ask) && !units.contains(best)
					&& units.size() < MOST_CO_UNITS) {
				units.add(best);
			}
		}
		return units;
	}

	/** The plan that is proposed before anybody has touched it. */
	Plan plan() {
		Unit main = main();
		if (main == null) {
			return Plan.EMPTY;
		}
		return plan(coUnits(main).isEmpty() ? HandlingMode.SOLE : HandlingMode.MAIN_CO, main, List.of());
	}

	/**
	 * A plan of a kind.
	 * @param main the main unit that is already chosen, null for the proposed one
	 * @param others further units that are already chosen, empty for the proposed ones
	 */
	Plan plan(HandlingMode mode, Unit main, List<Unit> others) {
		Unit first = (main != null) ? main : main();
		List<Unit> rest = new ArrayList<>(others.isEmpty() ? coUnits(first) : others);
		rest.remove(first);
		List<Unit> all = new ArrayList<>();
		if (first != null) {
			all.add(first);
		}
		if (mode != HandlingMode.SOLE) {
			if (mode == HandlingMode.SPLIT && rest.isEmpty()) {
				candidates().stream().filter((unit) -> !unit.equals(first)).limit(1).forEach(rest::add);
			}
			all.addAll(rest);
		}
		return switch (mode) {
			case SOLE -> new Plan(mode, name(first), List.of(), List.of(), allocation(mode, all));
			case MAIN_CO -> new Plan(mode, name(first), names(rest), List.of(), allocation(mode, all));
			case SPLIT -> new Plan(mode, null, List.of(), names(all), allocation(mode, all));
		};
	}

	/** Gives each ask to the unit whose duties it names best, to the first one else. */
	List<Plan.Share> allocation(HandlingMode mode, List<Unit> units) {
		if (mode == HandlingMode.SOLE || units.isEmpty()) {
			return List.of();
		}
		Map<Integer, Unit> given = new LinkedHashMap<>();
		for (Ask ask : this.asks) {
			Unit best = best(ask, units);
			given.put(ask.no(),
					(best == null || strength(best, ask) <= strength(units.get(0), ask)) ? units.get(0) : best);
		}
		return given.entrySet()
			.stream()
			.map((share) -> new Plan.Share(share.getKey(), List.of(share.getValue().fullName())))
			.toList();
	}

	private Unit best(Ask ask, List<Unit> units) {
		return units.stream()
			.filter((unit) -> strength(unit, ask) > 0)
			.max(Comparator.<Unit>comparingInt((unit) -> strength(unit, ask))
				.thenComparing((unit) -> -units.indexOf(unit)))
			.orElse(null);
	}

	private List<Unit> candidates() {
		return this.claims.stream().map(UnitClaim::unit).toList();
	}

	private int strength(Unit unit, Ask ask) {
		return this.claims.stream()
			.filter((claim) -> claim.unit().equals(unit))
			.mapToInt((claim) -> claim.strengthIn(ask.no()))
			.findFirst()
			.orElse(0);
	}

	private static String name(Unit unit) {
		return (unit == null) ? null : unit.fullName();
	}

	private static List<String> names(List<Unit> units) {
		return units.stream().map(Unit::fullName).toList();
	}

}
