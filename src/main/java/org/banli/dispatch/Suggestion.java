package org.banli.dispatch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.banli.organization.Unit;
import org.banli.proposal.Ask;
import org.banli.proposal.AssignmentRole;
import org.banli.proposal.HandlingMode;

/**
 * Which units should answer a proposal. What the list proposes comes first, then duty
 * words decide; the proposer's wish and earlier items speak only where duty words are
 * silent or equally strong. Earlier items never change what a list proposes, so that the
 * board, which does not look at them for every line, names the same units.
 *
 * @param claims the units that come into question, the best first
 * @param isTied whether the duty words of two units are equally strong at the top, and
 * the list proposes none
 * @param listed how the list would assign it
 */
public record Suggestion(List<Ask> asks, List<UnitClaim> claims, boolean isTied, ListedPlan listed) {

	private static final int MOST_CO_UNITS = 5;

	/** How sure the proposal is. */
	public enum Confidence {

		HIGH, MIDDLE, LOW

	}

	static Suggestion of(List<Ask> asks, List<UnitClaim> byDuty) {
		return of(asks, byDuty, ListedPlan.NONE, Wish.NONE);
	}

	static Suggestion of(List<Ask> asks, List<UnitClaim> byDuty, ListedPlan listed, Wish wish) {
		List<UnitClaim> all = new ArrayList<>();
		byDuty.forEach((claim) -> all.add(claim.with(listed.role(claim.unit()), wish.role(claim.unit()))));
		Stream.concat(listed.units().stream(), wish.units().stream())
			.distinct()
			.filter((unit) -> byDuty.stream().noneMatch((claim) -> claim.unit().equals(unit)))
			.forEach((unit) -> all.add(UnitClaim.without(unit).with(listed.role(unit), wish.role(unit))));
		all.sort(bestFirst(listed));
		boolean isTied = !listed.leads() && byDuty.size() > 1 && byDuty.get(0).points() == byDuty.get(1).points();
		return new Suggestion(asks, List.copyOf(all), isTied, listed);
	}

	/**
	 * Units that the list wants to help come right behind those that it wants to answer.
	 */
	private static Comparator<UnitClaim> bestFirst(ListedPlan listed) {
		return Comparator
			.comparingInt((UnitClaim claim) -> (!listed.leads() || claim.listed() == null) ? 0
					: claim.listed().answers() ? 2 : 1)
			.thenComparingInt(UnitClaim::points)
			.thenComparingInt(Suggestion::wishedRank)
			.thenComparingInt((claim) -> claim.earlier().stream().mapToInt(EarlierItem::rank).sum())
			.reversed();
	}

	private static int wishedRank(UnitClaim claim) {
		return (claim.wished() == null) ? 0 : claim.wished().answers() ? 2 : 1;
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
		byUnit.forEach((id, own) -> all.add(UnitClaim.without(units.get(id)).with(own)));
		all.sort(bestFirst(this.listed));
		return new Suggestion(this.asks, List.copyOf(all), this.isTied, this.listed);
	}

	/** The unit that should answer, null when nothing speaks for any. */
	public Unit main() {
		return this.claims.stream()
			.filter((claim) -> claim.mayLead() && !isToHelp(claim.unit()))
			.findFirst()
			.map(UnitClaim::unit)
			.orElse(null);
	}

	private boolean isToHelp(Unit unit) {
		return this.listed.role(unit) == AssignmentRole.CO;
	}

	public boolean isListed() {
		return this.listed.leads();
	}

	public Confidence confidence() {
		if (!this.listed.leads()) {
			return confidence(byDuty());
		}
		UnitClaim other = against();
		if (other == null) {
			return Confidence.HIGH;
		}
		boolean isClear = confidence(byDuty()) == Confidence.HIGH
				|| (!other.titleWords().isEmpty() && listedPoints() == 0);
		return isClear ? Confidence.LOW : Confidence.MIDDLE;
	}

	/** The claims of duty words alone, the strongest first. */
	private List<UnitClaim> byDuty() {
		return this.claims.stream().sorted(Comparator.comparingInt(UnitClaim::points).reversed()).toList();
	}

	private Confidence confidence(List<UnitClaim> ranked) {
		if (this.isTied || ranked.isEmpty() || ranked.get(0).points() == 0) {
			return Confidence.LOW;
		}
		UnitClaim first = ranked.get(0);
		int second = (ranked.size() > 1) ? ranked.get(1).points() : 0;
		boolean isAloneInTitle = !first.titleWords().isEmpty()
				&& ranked.stream().skip(1).allMatch((claim) -> claim.titleWords().isEmpty());
		boolean isFarAhead = first.points() >= 2 * second && 2 * first.askWords().size() >= this.asks.size()
				&& !first.askWords().isEmpty();
		return (isAloneInTitle || isFarAhead) ? Confidence.HIGH : Confidence.MIDDLE;
	}

	/**
	 * The unit whose duty words are stronger than those of all that the list proposes.
	 */
	private UnitClaim against() {
		UnitClaim first = byDuty().get(0);
		return (first.points() > listedPoints()) ? first : null;
	}

	/** How strong the duty words of the units are that the list wants to answer. */
	private int listedPoints() {
		return this.claims.stream()
			.filter((claim) -> this.listed.answering().contains(claim.unit()))
			.mapToInt(UnitClaim::points)
			.max()
			.orElse(0);
	}

	/**
	 * The unit that duty words clearly name although the list proposes others, or null.
	 */
	public Unit contradiction() {
		return (this.listed.leads() && confidence() == Confidence.LOW) ? against().unit() : null;
	}

	/** The units whose duties some ask names more clearly than the main unit's. */
	List<Unit> coUnits(Unit main) {
		if (!this.listed.co().isEmpty() && (!this.listed.leads() || this.listed.answering().contains(main))) {
			return this.listed.co().stream().filter((unit) -> !unit.equals(main)).toList();
		}
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
		if (this.listed.leads()) {
			List<Unit> others = new ArrayList<>(this.listed.units());
			others.remove(main);
			return plan(this.listed.mode(), main, others);
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

	/**
	 * Gives each ask to the unit whose duties it names best, to the first one else. A
	 * unit that the list proposes and no ask names takes part in all of them.
	 */
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
		List<Unit> everywhere = units.stream()
			.filter((unit) -> this.listed.role(unit) != null && !given.containsValue(unit))
			.filter((unit) -> mode == HandlingMode.SPLIT || !unit.equals(units.get(0)))
			.toList();
		return given.entrySet()
			.stream()
			.map((share) -> new Plan.Share(share.getKey(),
					Stream.concat(Stream.of(share.getValue()), everywhere.stream()).map(Unit::fullName).toList()))
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
