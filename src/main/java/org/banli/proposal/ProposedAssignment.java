package org.banli.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.banli.calendar.WorkingDays;

/**
 * How somebody proposes that a proposal is assigned; the dispatcher decides.
 *
 * @param mode null where only dates are proposed
 * @param mainUnitId null in split handling
 */
public record ProposedAssignment(HandlingMode mode, Long mainUnitId, List<Long> coUnitIds, List<Long> splitUnitIds,
		LocalDate assignedOn, LocalDate replyDueOn) {

	public ProposedAssignment {
		coUnitIds = List.copyOf(coUnitIds);
		splitUnitIds = List.copyOf(splitUnitIds);
	}

	/** Whether anything is proposed. */
	public boolean isPresent() {
		return hasUnits() || this.mode != null || this.assignedOn != null || this.replyDueOn != null;
	}

	boolean hasUnits() {
		return this.mainUnitId != null || !this.coUnitIds.isEmpty() || !this.splitUnitIds.isEmpty();
	}

	/**
	 * The last day that is proposed, where it can still be met; null otherwise.
	 * @param assignedOn the day from which the units have it
	 */
	public LocalDate dueFrom(LocalDate assignedOn, LocalDate today, WorkingDays workingDays) {
		boolean holds = this.replyDueOn != null && this.replyDueOn.isAfter(assignedOn)
				&& !this.replyDueOn.isAfter(assignedOn.plusYears(2)) && !this.replyDueOn.isBefore(today)
				&& workingDays.isWorkingDay(this.replyDueOn);
		return holds ? this.replyDueOn : null;
	}

	/** The same with what is newly said; what is not said stays. */
	ProposedAssignment with(ProposedAssignment said) {
		boolean isNew = said.hasUnits();
		return new ProposedAssignment(isNew ? said.mode : this.mode, isNew ? said.mainUnitId : this.mainUnitId,
				isNew ? said.coUnitIds : this.coUnitIds, isNew ? said.splitUnitIds : this.splitUnitIds,
				(said.assignedOn != null) ? said.assignedOn : this.assignedOn,
				(said.replyDueOn != null) ? said.replyDueOn : this.replyDueOn);
	}

	static ProposedAssignment of(Row row, List<UnitRow> units) {
		return new ProposedAssignment(row.mode(), in(units, AssignmentRole.MAIN).stream().findFirst().orElse(null),
				in(units, AssignmentRole.CO), in(units, AssignmentRole.SPLIT), row.assignedOn(), row.replyDueOn());
	}

	private static List<Long> in(List<UnitRow> units, AssignmentRole role) {
		return units.stream().filter((unit) -> unit.role() == role).map(UnitRow::unitId).toList();
	}

	List<UnitRow> units(long proposalId) {
		List<UnitRow> rows = new ArrayList<>();
		if (this.mainUnitId != null) {
			rows.add(new UnitRow(proposalId, AssignmentRole.MAIN, 1, this.mainUnitId));
		}
		for (int i = 0; i < this.coUnitIds.size(); i++) {
			rows.add(new UnitRow(proposalId, AssignmentRole.CO, i + 1, this.coUnitIds.get(i)));
		}
		for (int i = 0; i < this.splitUnitIds.size(); i++) {
			rows.add(new UnitRow(proposalId, AssignmentRole.SPLIT, i + 1, this.splitUnitIds.get(i)));
		}
		return rows;
	}

	/** What is stored beside the units. */
	record Row(long proposalId, HandlingMode mode, LocalDate assignedOn, LocalDate replyDueOn) {
	}

	/** A proposed unit in its part; a unit that answers alone is a main one too. */
	record UnitRow(long proposalId, AssignmentRole role, int seq, long unitId) {
	}

}
