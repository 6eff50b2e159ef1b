package org.banli.dispatch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.banli.organization.Unit;
import org.banli.proposal.HandlingMode;
import org.banli.proposal.ProposalStatus;

import org.springframework.stereotype.Component;

/** Counts what the units have to do, with the settled plans of the board. */
@Component
class Loads {

	private static final double MUCH = 1.5;

	private final BoardMapper mapper;

	Loads(BoardMapper mapper) {
		this.mapper = mapper;
	}

	List<UnitLoad> of(UnitNames names, List<BoardLine> lines) {
		Map<Long, int[]> counts = new HashMap<>();
		this.mapper.openAssignments(EnumSet.range(ProposalStatus.DISPATCHED, ProposalStatus.SEALED))
			.forEach((row) -> at(counts, row.unitId())[row.role().answers() ? 0 : 1] += row.count());
		lines.stream().filter((line) -> line.state() == BoardLine.State.SETTLED).forEach((line) -> {
			Plan plan = line.plan();
			names.find(plan.first()).ifPresent((unit) -> at(counts, unit.id())[2]++);
			boolean answers = plan.mode() == HandlingMode.SPLIT;
			plan.others()
				.forEach((name) -> names.find(name).ifPresent((unit) -> at(counts, unit.id())[answers ? 2 : 3]++));
		});
		return loads(names.handlers(), counts);
	}

	private static int[] at(Map<Long, int[]> counts, long unitId) {
		return counts.computeIfAbsent(unitId, (key) -> new int[4]);
	}

	private static List<UnitLoad> loads(List<Unit> units, Map<Long, int[]> counts) {
		int most = units.stream().mapToInt((unit) -> answering(at(counts, unit.id()))).max().orElse(0);
		double average = units.stream().mapToInt((unit) -> answering(at(counts, unit.id()))).average().orElse(0);
		List<UnitLoad> loads = new ArrayList<>();
		for (Unit unit : units) {
			int[] count = at(counts, unit.id());
			int over = (int) Math.floor(answering(count) - MUCH * average);
			loads.add(new UnitLoad(unit, count[0], count[1], count[2], count[3], percent(count[0], most),
					percent(count[2], most), (average >= 1) ? Math.max(0, over) : 0));
		}
		loads.sort(Comparator.comparingInt(
				(UnitLoad load) -> load.answering() + load.plannedAnswering() + load.helping() + load.plannedHelping())
			.reversed());
		return loads;
	}

	private static int answering(int[] count) {
		return count[0] + count[2];
	}

	private static int percent(int part, int most) {
		return (most == 0) ? 0 : 100 * part / most;
	}

}
