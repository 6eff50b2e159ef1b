package org.banli.organization;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.banli.shared.NotFound;
import org.banli.shared.Refused;

import org.springframework.stereotype.Service;

/** Looks up units, divisions and the people in their posts. */
@Service
public class Organization {

	private final OrganizationMapper mapper;

	Organization(OrganizationMapper mapper) {
		this.mapper = mapper;
	}

	/**
	 * The unit of an id.
	 * @throws NotFound when there is none
	 */
	public Unit unit(long id) {
		return this.mapper.unit(id).orElseThrow(() -> new NotFound("organization.unknownUnit", id));
	}

	/** Every unit in its display order, retired ones too. */
	public List<Unit> units() {
		return this.mapper.units();
	}

	/** Every unit by its id. */
	public Map<Long, Unit> unitsById() {
		return units().stream().collect(Collectors.toMap(Unit::id, (unit) -> unit));
	}

	/** The active units that can answer or give an opinion. */
	public List<Unit> handlers() {
		return units().stream().filter((unit) -> unit.kind() == UnitKind.HANDLER && unit.isActive()).toList();
	}

	/** The unit of an official full name, short name or any other alias. */
	public Optional<Unit> resolve(String name) {
		if (name == null || name.isBlank() || name.length() > 100) {
			return Optional.empty();
		}
		return this.mapper.unitByAlias(name.strip().replaceAll("\\s+", ""));
	}

	/**
	 * The government office that assigns.
	 * @throws Refused when the organisation has none yet
	 */
	public Unit dispatcher() {
		return this.mapper.firstOfKind(UnitKind.DISPATCHER).orElseThrow(() -> new Refused("organization.noDispatcher"));
	}

	public List<Division> divisions(long unitId) {
		return this.mapper.divisions(unitId);
	}

	/** The divisions of all units. */
	public List<Division> divisions() {
		return this.mapper.divisions(null);
	}

	/** The people who hold a post in a unit. */
	public List<PostHolder> holders(long unitId, Post post) {
		return this.mapper.holders(unitId, post);
	}

	/** The people of all units in all posts. */
	public List<PostHolder> holders() {
		return this.mapper.holders(null, null);
	}

	/** Everybody who holds a post, in whichever unit. */
	public List<PostHolder> holders(Post post) {
		return this.mapper.holders(null, post);
	}

	/** The posts that a person holds. */
	public List<PostHolder> holdingsOf(long personId) {
		return this.mapper.holdingsOf(personId);
	}

	/** The other spellings of each unit, by unit id. */
	public Map<Long, List<String>> aliases() {
		return this.mapper.aliases()
			.stream()
			.collect(Collectors.groupingBy(UnitAlias::unitId,
					Collectors.mapping(UnitAlias::alias, Collectors.toList())));
	}

	/** What active units are there for, in their own words. */
	public List<DutyWord> dutyWords() {
		return this.mapper.dutyWords();
	}

}
