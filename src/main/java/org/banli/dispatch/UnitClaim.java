package org.banli.dispatch;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.banli.organization.Unit;
import org.banli.proposal.AssignmentRole;

/**
 * What speaks for a unit as the one that answers a proposal.
 *
 * @param points how strong its duty words are; 0 where only others speak for it
 * @param titleWords its duty words in the title
 * @param askWords its duty words in the asks, by the ask's number
 * @param bodyWords its duty words that stand in the body alone
 * @param listed the part that the list proposes for it, null for none
 * @param wished the part that the proposer wishes for it, null for none
 * @param earlier similar items that the unit answered before
 */
public record UnitClaim(Unit unit, int points, List<String> titleWords, Map<Integer, List<String>> askWords,
		List<String> bodyWords, AssignmentRole listed, AssignmentRole wished, List<EarlierItem> earlier) {

	/** What the duty words say. */
	static UnitClaim byDuty(Unit unit, int points, List<String> titleWords, Map<Integer, List<String>> askWords,
			List<String> bodyWords) {
		return new UnitClaim(unit, points, titleWords, askWords, bodyWords, null, null, List.of());
	}

	/** One for which no duty word speaks. */
	static UnitClaim without(Unit unit) {
		return byDuty(unit, 0, List.of(), Map.of(), List.of());
	}

	/** Every duty word that was found. */
	public List<String> words() {
		TreeSet<String> words = new TreeSet<>(this.titleWords);
		this.askWords.values().forEach(words::addAll);
		words.addAll(this.bodyWords);
		return List.copyOf(words);
	}

	/** How strongly the unit's duty words stand in an ask. */
	int strengthIn(int ask) {
		return DutyMatch.strength(this.askWords.getOrDefault(ask, List.of()));
	}

	/** Whether anything speaks for it as the one that answers. */
	boolean mayLead() {
		return this.points > 0 || !this.earlier.isEmpty() || this.wished == AssignmentRole.MAIN
				|| (this.listed != null && this.listed.answers());
	}

	UnitClaim with(AssignmentRole list, AssignmentRole wish) {
		return new UnitClaim(this.unit, this.points, this.titleWords, this.askWords, this.bodyWords, list, wish,
				this.earlier);
	}

	UnitClaim with(List<EarlierItem> items) {
		return new UnitClaim(this.unit, this.points, this.titleWords, this.askWords, this.bodyWords, this.listed,
				this.wished, items);
	}

}
