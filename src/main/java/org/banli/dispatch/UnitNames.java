package org.banli.dispatch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.banli.organization.Organization;
import org.banli.organization.Unit;
import org.banli.organization.UnitKind;

/**
 * All units by every spelling of their names, read at once: a board of three hundred
 * plans must not ask for each name.
 */
final class UnitNames {

	private final Map<String, Unit> byName = new HashMap<>();

	private final Map<Long, Unit> handlers = new HashMap<>();

	private final Map<Long, Unit> byId = new HashMap<>();

	private final List<Unit> inOrder;

	UnitNames(List<Unit> units, Map<Long, List<String>> aliases) {
		for (Unit unit : units) {
			aliases.getOrDefault(unit.id(), List.of()).forEach((alias) -> this.byName.put(plain(alias), unit));
		}
		for (Unit unit : units) {
			this.byName.put(plain(unit.fullName()), unit);
			this.byId.put(unit.id(), unit);
		}
		this.inOrder = units.stream().filter((unit) -> unit.kind() == UnitKind.HANDLER && unit.isActive()).toList();
		this.inOrder.forEach((unit) -> this.handlers.put(unit.id(), unit));
	}

	static UnitNames of(Organization organization) {
		return new UnitNames(organization.units(), organization.aliases());
	}

	Optional<Unit> find(String name) {
		return (name == null) ? Optional.empty() : Optional.ofNullable(this.byName.get(plain(name)));
	}

	/** A unit by its id, be it active or not. */
	Optional<Unit> find(long id) {
		return Optional.ofNullable(this.byId.get(id));
	}

	/** The full name of whatever spelling; an unknown name stays. */
	String official(String name) {
		return find(name).map(Unit::fullName).orElse(name);
	}

	/** The active units that can be given work, in their display order. */
	List<Unit> handlers() {
		return this.inOrder;
	}

	Map<Long, Unit> handlersById() {
		return this.handlers;
	}

	private static String plain(String name) {
		return name.replaceAll("\\s+", "");
	}

}
