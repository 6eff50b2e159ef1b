package org.banli.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.banli.organization.Unit;

/**
 * Finds a unit by any spelling that the alias table knows, and by those that differ from
 * one only in brackets, in the city's name or in the 市 before it.
 */
final class UnitNames {

	private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)?");

	private static final Pattern CITY = Pattern.compile("^[\\p{IsHan}&&[^区县省州盟旗市局委办院部]]{2,4}?市(?!场)(?=\\p{IsHan}{2})");

	private final Map<String, Unit> units = new HashMap<>();

	UnitNames(List<Unit> units, Map<Long, List<String>> aliases) {
		for (Unit unit : units) {
			aliases.getOrDefault(unit.id(), List.of()).forEach((alias) -> this.units.putIfAbsent(plain(alias), unit));
		}
		for (Unit unit : units) {
			this.units.putIfAbsent(plain(unit.shortName()), unit);
			this.units.put(plain(unit.fullName()), unit);
		}
	}

	private static String plain(String name) {
		return ListTexts.tight(name).replace('（', '(').replace('）', ')');
	}

	Optional<Unit> find(String name) {
		if (name == null || name.isBlank()) {
			return Optional.empty();
		}
		String plain = plain(name);
		String bare = BRACKETS.matcher(plain).replaceAll("");
		for (String text : List.of(plain, bare, CITY.matcher(bare).replaceFirst("市"), "市" + bare)) {
			Unit unit = this.units.get(text);
			if (unit != null) {
				return Optional.of(unit);
			}
		}
		return Optional.empty();
	}

	boolean isKnown(String name) {
		return find(name).isPresent();
	}

	/** Whether both spellings are one unit. */
	boolean isSame(String one, String other) {
		if (plain(one).equals(plain(other))) {
			return true;
		}
		Optional<Unit> unit = find(one);
		return unit.isPresent() && find(other).filter((found) -> found.id() == unit.get().id()).isPresent();
	}

}
