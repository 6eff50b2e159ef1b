package org.banli.dispatch;

import java.util.ArrayList;
import java.util.List;

import org.banli.organization.Unit;
import org.banli.proposal.AssignmentRole;

/**
 * The units that the proposer wishes, as far as they are known and can be given work; a
 * second opinion like earlier items.
 *
 * @param main the units that should answer
 * @param co the units that should help
 */
record Wish(List<Unit> main, List<Unit> co) {

	static final Wish NONE = new Wish(List.of(), List.of());

	private static final String SEPARATORS = "[、，,;；/\\n]+";

	static Wish of(String main, String co, UnitNames names) {
		return new Wish(units(main, names), units(co, names));
	}

	private static List<Unit> units(String text, UnitNames names) {
		List<Unit> units = new ArrayList<>();
		for (String name : (text == null) ? new String[0] : text.split(SEPARATORS)) {
			names.find(name).filter((unit) -> names.handlers().contains(unit)).ifPresent(units::add);
		}
		return units.stream().distinct().toList();
	}

	/** The part that is wished for a unit, null where none is. */
	AssignmentRole role(Unit unit) {
		return this.main.contains(unit) ? AssignmentRole.MAIN : this.co.contains(unit) ? AssignmentRole.CO : null;
	}

	List<Unit> units() {
		List<Unit> units = new ArrayList<>(this.main);
		units.addAll(this.co);
		return units;
	}

}
