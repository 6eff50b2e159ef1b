package org.banli.dispatch;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.banli.organization.Unit;

/**
 * What speaks for a unit as the one that answers a proposal.
 *
 * @param points how strong its duty words are; 0 where only earlier items speak for it
 * @param titleWords its duty words in the title
 * @param askWords its duty words in the asks, by the ask's number
 * @param bodyWords its duty words that stand in the body alone
 * @param earlier similar items that the unit answered before
 */
public record UnitClaim(Unit unit, int points, List<String> titleWords, Map<Integer, List<String>> askWords,
		List<String> bodyWords, List<EarlierItem> earlier) {

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

	UnitClaim with(List<EarlierItem> items) {
		return new UnitClaim(this.unit, this.points, this.titleWords, this.askWords, this.bodyWords, items);
	}

}
