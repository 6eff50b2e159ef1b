package org.banli.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;

import org.banli.shared.FieldProblem;
import org.banli.shared.InvalidInput;
import org.banli.shared.Refused;
import org.banli.shared.Words;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds, renames, moves and retires units and divisions. Whoever calls has checked the
 * right and writes the trail in the same transaction.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class UnitChanges {

	private static final int MOST_OPEN = 50;

	private final UnitChangeMapper mapper;

	private final Organization organization;

	private final List<OpenWork> openWork;

	private final UnitChecks checks;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	private final Words words;

	UnitChanges(UnitChangeMapper mapper, Organization organization, List<OpenWork> openWork, UnitChecks checks,
			ApplicationEventPublisher events, Clock clock, Words words) {
		this.mapper = mapper;
		this.organization = organization;
		this.openWork = openWork;
		this.checks = checks;
		this.events = events;
		this.clock = clock;
		this.words = words;
	}

	/**
	 * Adds a unit at the end.
	 * @throws InvalidInput when a value breaks a rule or a name is another unit's
	 */
	public Change add(UnitForm typed) {
		UnitForm form = UnitChecks.plain(typed);
		List<FieldProblem> problems = new ArrayList<>(this.checks.code(form));
		problems.addAll(this.checks.of(form, 0));
		stopOn(problems);
		NewRow unit = new NewRow();
		distinct("fullName", form.fullName(), () -> this.mapper.insertUnit(unit, form));
		saveNames(unit.getId(), form, Set.of());
		return new Change(unit.getId(), form.fullName(), null, text(this.organization.details(unit.getId())));
	}

	/**
	 * Changes a unit. A name that it loses stays as its name until today, and as a
	 * spelling that leads to it.
	 * @throws InvalidInput when a value breaks a rule or a name is another unit's
	 * @throws ChangedMeanwhile when the form shows an older version
	 * @throws StillOpen when its kind changes although work is open
	 */
	public Change edit(long id, UnitForm typed) {
		UnitForm form = UnitChecks.plain(typed);
		UnitDetails before = this.organization.details(id);
		UnitRow unit = before.unit();
		stopOn(this.checks.of(form, id));
		if (form.kind() != unit.kind()) {
			requireNothingOpen(unit.fullName(), this.openWork, (source, most) -> source.ofUnit(id, most));
		}
		int[] changed = new int[1];
		distinct("fullName", form.fullName(), () -> changed[0] = this.mapper.updateUnit(id, form));
		if (changed[0] == 0) {
			throw new ChangedMeanwhile();
		}
		boolean isRenamed = !form.fullName().equals(unit.fullName()) || !form.shortName().equals(unit.shortName());
		if (isRenamed) {
			this.mapper.insertFormerUnitName(unit, today());
		}
		Set<String> former = new TreeSet<>();
		this.organization.details(id)
			.formerNames()
			.forEach((name) -> former.addAll(List.of(name.name(), name.shortName())));
		saveNames(id, form, former);
		UnitDetails after = this.organization.details(id);
		if (isRenamed || !after.aliases().equals(before.aliases())) {
			this.events.publishEvent(new UnitNamesChanged(id));
		}
		return new Change(id, unit.fullName(), text(before), text(after));
	}

	private void saveNames(long id, UnitForm form, Set<String> former) {
		// MySQL takes upper and lower case for the same
		Set<String> aliases = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
		aliases.add(form.fullName());
		aliases.add(form.shortName());
		aliases.addAll(form.aliases());
		former.stream().filter((name) -> this.checks.ownerOf(name, id).isEmpty()).forEach(aliases::add);
		this.mapper.deleteAliases(id);
		aliases.forEach((alias) -> distinct("aliases", alias, () -> this.mapper.insertAlias(id, alias)));
		this.mapper.deleteDutyWords(id);
		Set<String> duties = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
		duties.addAll(form.dutyWords());
		duties.forEach((word) -> this.mapper.insertDutyWord(id, word));
	}

	/** Runs a write that two people may attempt with the same name at the same moment. */
	private void distinct(String field, String name, Runnable write) {
		try {
			write.run();
		}
		catch (DuplicateKeyException ex) {
			throw new InvalidInput(field, this.words.of("organization.name.taken", name));
		}
	}

	/** Changes the places of a unit and the one before or after it. */
	public Change move(long id, boolean up) {
		UnitRow unit = this.organization.details(id).unit();
		List<Long> ids = this.mapper.lockUnitOrder();
		reorder(ids, id, up, this.mapper::placeUnit);
		return new Change(id, unit.fullName(), null, null);
	}

	private static void reorder(List<Long> ids, long id, boolean up, BiFunction<Long, Integer, Integer> place) {
		List<Long> order = new ArrayList<>(ids);
		int at = order.indexOf(id);
		int to = up ? at - 1 : at + 1;
		if (at < 0 || to < 0 || to >= order.size()) {
			return;
		}
		order.set(at, order.get(to));
		order.set(to, id);
		for (int i = 0; i < order.size(); i++) {
			place.apply(order.get(i), (i + 1) * 10);
		}
	}

	/**
	 * Retires a unit: it gets no new work and keeps its name in what was done.
	 * @throws StillOpen when work is open or people hold posts in it
	 */
	public Change retire(long id) {
		UnitRow unit = this.organization.details(id).unit();
		this.mapper.lockUnit(id);
		requireNothingOpen(unit.fullName(), sources(), (source, most) -> source.ofUnit(id, most));
		if (this.mapper.retireUnit(id, today()) == 0) {
			throw new Refused("organization.retiredAlready", unit.fullName());
		}
		return new Change(id, unit.fullName(), null, null);
	}

	/** Work, and the people who would be left in a unit that is gone. */
	private List<OpenWork> sources() {
		List<OpenWork> sources = new ArrayList<>(this.openWork);
		sources.add(this.checks.people());
		return sources;
	}

	private static void requireNothingOpen(String name, List<OpenWork> sources,
			BiFunction<OpenWork, Integer, List<OpenWork.Item>> question) {
		List<OpenWork.Item> open = new ArrayList<>();
		boolean isMore = false;
		for (OpenWork source : sources) {
			List<OpenWork.Item> items = question.apply(source, MOST_OPEN);
			isMore = isMore || items.size() >= MOST_OPEN;
			open.addAll(items);
		}
		if (!open.isEmpty()) {
			throw new StillOpen(name, open, isMore);
		}
	}

	public Change restore(long id) {
		UnitRow unit = this.organization.details(id).unit();
		if (this.mapper.restoreUnit(id) == 0) {
			throw new Refused("organization.notRetired", unit.fullName());
		}
		return new Change(id, unit.fullName(), null, null);
	}

	/** Adds a division at the end of its unit's. */
	public Change addDivision(long unitId, String typed) {
		String name = UnitChecks.plain(typed);
		UnitRow unit = this.organization.details(unitId).unit();
		stopOn(this.checks.divisionName(name));
		distinct("name", name, () -> this.mapper.insertDivision(unitId, name));
		return new Change(unitId, unit.fullName(), null, name);
	}

	/**
	 * Renames a division; it keeps the old name until today.
	 * @throws ChangedMeanwhile when the form shows an older version
	 */
	public Change renameDivision(long id, String typed, int version) {
		String name = UnitChecks.plain(typed);
		DivisionRow division = this.organization.division(id);
		stopOn(this.checks.divisionName(name));
		int[] changed = new int[1];
		distinct("name", name, () -> changed[0] = this.mapper.renameDivision(id, name, version));
		if (changed[0] == 0) {
			throw new ChangedMeanwhile();
		}
		if (!name.equals(division.name())) {
			this.mapper.insertFormerDivisionName(division, today());
		}
		return new Change(division.unitId(), division.name(), division.name(), name);
	}

	/** Changes the places of a division and the one before or after it. */
	public Change moveDivision(long id, boolean up) {
		DivisionRow division = this.organization.division(id);
		this.mapper.lockUnit(division.unitId());
		reorder(this.mapper.divisionOrder(division.unitId()), id, up, this.mapper::placeDivision);
		return new Change(division.unitId(), division.name(), null, null);
	}

	/**
	 * Retires a division.
	 * @throws StillOpen when work is open or people hold posts in it
	 */
	public Change retireDivision(long id) {
		DivisionRow division = this.organization.division(id);
		this.mapper.lockUnit(division.unitId());
		requireNothingOpen(division.name(), sources(), (source, most) -> source.ofDivision(id, most));
		if (this.mapper.retireDivision(id, today()) == 0) {
			throw new Refused("organization.retiredAlready", division.name());
		}
		return new Change(division.unitId(), division.name(), null, null);
	}

	public Change restoreDivision(long id) {
		DivisionRow division = this.organization.division(id);
		if (this.mapper.restoreDivision(id) == 0) {
			throw new Refused("organization.notRetired", division.name());
		}
		return new Change(division.unitId(), division.name(), null, null);
	}

	private static void stopOn(List<FieldProblem> problems) {
		if (!problems.isEmpty()) {
			throw new InvalidInput(problems);
		}
	}

	private String text(UnitDetails details) {
		UnitRow unit = details.unit();
		String separator = this.words.of("organization.separator");
		return this.words.of("organization.asText", unit.fullName(), unit.shortName(),
				this.words.of("organization.kind." + unit.kind()), (unit.codeWord() == null) ? "" : unit.codeWord(),
				String.join(separator, details.aliases()), String.join(separator, details.dutyWords()));
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
