package org.banli.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

	/**
	 * The unit of an id under the names that it bore on a day.
	 * @throws NotFound when there is none
	 */
	public Unit unitOn(long id, LocalDate day) {
		return this.mapper.unitOn(id, day).orElseThrow(() -> new NotFound("organization.unknownUnit", id));
	}

	/** Every full name that the units bear or bore. */
	public Set<String> namesOf(Set<Long> unitIds) {
		return unitIds.isEmpty() ? Set.of() : Set.copyOf(this.mapper.namesOf(unitIds));
	}

	/**
	 * A unit as its page shows it.
	 * @throws NotFound when there is none
	 */
	public UnitDetails details(long unitId) {
		UnitRow row = this.mapper.unitRow(unitId).orElseThrow(() -> new NotFound("organization.unknownUnit", unitId));
		return new UnitDetails(row, this.mapper.aliasesOf(unitId), this.mapper.dutyWordsOf(unitId),
				this.mapper.formerNames(unitId));
	}

	/** The divisions of a unit in their order, the retired ones last. */
	public List<DivisionDetails> divisionDetails(long unitId) {
		List<FormerName> former = this.mapper.formerDivisionNames(unitId);
		return this.mapper.divisionRows(unitId)
			.stream()
			.map((row) -> new DivisionDetails(row, former.stream().filter((name) -> name.ofId() == row.id()).toList()))
			.toList();
	}

	/**
	 * A division, retired or not.
	 * @throws NotFound when there is none
	 */
	public DivisionRow division(long id) {
		return this.mapper.divisionRow(id).orElseThrow(() -> new NotFound("organization.unknownDivision"));
	}

	/** The people who hold any post in a unit, in the order of their posts. */
	public List<PostHolder> people(long unitId) {
		return this.mapper.holders(unitId, null);
	}

	/** Every unit in its display order, retired ones too. */
	public List<Unit> units() {
		return this.mapper.units();
	}

	/** Some units by their ids. */
	public Map<Long, Unit> units(Set<Long> ids) {
		return ids.isEmpty() ? Map.of()
				: this.mapper.unitsOf(ids).stream().collect(Collectors.toMap(Unit::id, (unit) -> unit));
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

	/** The divisions of a unit that are not retired. */
	public List<Division> divisions(long unitId) {
		return this.mapper.divisions(unitId);
	}

	/** The name that a division bore on a day; of retired ones too. */
	public Optional<String> divisionNameOn(long divisionId, LocalDate day) {
		return this.mapper.divisionNameOn(divisionId, day);
	}

	/** The divisions of all units that are not retired. */
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

	/**
	 * The person of an id.
	 * @throws NotFound when there is none
	 */
	public Person person(long id) {
		return this.mapper.person(id).orElseThrow(() -> new NotFound("organization.unknownPerson"));
	}

	public Optional<Person> findPerson(long id) {
		return this.mapper.person(id);
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
