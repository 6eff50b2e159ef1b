package org.banli.dispatch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.banli.organization.Organization;
import org.banli.organization.Unit;
import org.banli.proposal.HandlingMode;

import org.springframework.stereotype.Component;

/** Sums up what a run would hand over, for whoever is about to press the button. */
@Component
class RunSummary {

	private final Organization organization;

	private final Clock clock;

	RunSummary(Organization organization, Clock clock) {
		this.organization = organization;
		this.clock = clock;
	}

	/**
	 * The sums.
	 *
	 * @param units for each unit how often it answers and how often it helps
	 */
	record Sums(int total, int suggestions, Map<HandlingMode, Integer> modes, List<UnitSum> units) {

		public int proposals() {
			return this.total - this.suggestions;
		}

	}

	/** What a unit would get. */
	record UnitSum(String unit, int answering, int helping) {
	}

	Sums of(List<BoardLine> lines) {
		UnitNames names = UnitNames.of(this.organization);
		Map<HandlingMode, Integer> modes = new EnumMap<>(HandlingMode.class);
		for (HandlingMode mode : HandlingMode.values()) {
			modes.put(mode, 0);
		}
		Map<Unit, int[]> units = new LinkedHashMap<>();
		names.handlers().forEach((unit) -> units.put(unit, new int[2]));
		for (BoardLine line : lines) {
			modes.merge(line.plan().mode(), 1, Integer::sum);
			List<String> chosen = line.plan().units();
			for (int i = 0; i < chosen.size(); i++) {
				int at = (i == 0 || line.plan().mode() == HandlingMode.SPLIT) ? 0 : 1;
				names.find(chosen.get(i)).map(units::get).ifPresent((sums) -> sums[at]++);
			}
		}
		int suggestions = (int) lines.stream().filter((line) -> line.kind().equals("SUGGESTION")).count();
		List<UnitSum> sums = units.entrySet()
			.stream()
			.filter((entry) -> entry.getValue()[0] + entry.getValue()[1] > 0)
			.map((entry) -> new UnitSum(entry.getKey().fullName(), entry.getValue()[0], entry.getValue()[1]))
			.toList();
		return new Sums(lines.size(), suggestions, modes, sums);
	}

	LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
