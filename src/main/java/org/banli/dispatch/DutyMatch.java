package org.banli.dispatch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.banli.organization.DutyWord;
import org.banli.organization.Unit;
import org.banli.proposal.Ask;

/**
 * Finds the words of the units' duties in a proposal. A longer word says more than a
 * shorter one, the title counts double, and the body alone never decides much.
 */
final class DutyMatch {

	/** What one text can give at most, so that no single ask outweighs all the others. */
	private static final int MOST_PER_TEXT = 8;

	private static final int MOST_OF_BODY = 3;

	private final Map<Unit, List<String>> words = new LinkedHashMap<>();

	/**
	 * @param units the units that can be given work, in their display order
	 */
	DutyMatch(List<Unit> units, List<DutyWord> dutyWords) {
		Map<Long, Unit> byId = new HashMap<>();
		units.forEach((unit) -> byId.put(unit.id(), unit));
		for (DutyWord word : dutyWords) {
			Unit unit = byId.get(word.unitId());
			if (unit != null && !word.word().isBlank()) {
				this.words.computeIfAbsent(unit, (key) -> new ArrayList<>()).add(plain(word.word()));
			}
		}
	}

	/** The claims of the units whose words were found, the strongest first. */
	List<UnitClaim> claims(String title, String body, List<Ask> asks) {
		String plainTitle = plain(title);
		String plainBody = plain(body);
		List<String> plainAsks = asks.stream().map((ask) -> plain(ask.text())).toList();
		List<UnitClaim> claims = new ArrayList<>();
		this.words.forEach((unit, duties) -> {
			List<String> inTitle = found(plainTitle, duties);
			Map<Integer, List<String>> inAsks = new LinkedHashMap<>();
			int points = 2 * strength(inTitle);
			for (int i = 0; i < plainAsks.size(); i++) {
				List<String> inAsk = found(plainAsks.get(i), duties);
				if (!inAsk.isEmpty()) {
					inAsks.put(asks.get(i).no(), inAsk);
					points += strength(inAsk);
				}
			}
			List<String> inBody = found(plainBody, duties).stream()
				.filter((word) -> !inTitle.contains(word)
						&& inAsks.values().stream().noneMatch((inAsk) -> inAsk.contains(word)))
				.toList();
			points += Math.min(MOST_OF_BODY, inBody.size());
			if (points > 0) {
				claims.add(UnitClaim.byDuty(unit, points, inTitle, inAsks, inBody));
			}
		});
		claims.sort(Comparator.comparingInt(UnitClaim::points).reversed());
		return claims;
	}

	static int strength(List<String> words) {
		return Math.min(MOST_PER_TEXT, words.stream().mapToInt(String::length).sum());
	}

	/** The words in a text; of words within each other only the longest. */
	private static List<String> found(String text, List<String> duties) {
		List<String> found = duties.stream().filter(text::contains).toList();
		return found.stream()
			.filter((word) -> found.stream().noneMatch((other) -> !other.equals(word) && other.contains(word)))
			.toList();
	}

	private static String plain(String text) {
		return (text == null) ? "" : text.replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
	}

}
