package org.banli.proposal;

import java.util.List;

/** A line of the register with its units. */
public record ProposalListItem(ProposalRow row, List<String> answering, List<String> answeringShort,
		List<String> coHandling, List<String> coHandlingShort) {

	static ProposalListItem of(ProposalRow row, List<RowUnit> units) {
		List<RowUnit> answering = units.stream().filter((unit) -> unit.role().answers()).toList();
		List<RowUnit> co = units.stream().filter((unit) -> !unit.role().answers()).toList();
		return new ProposalListItem(row, answering.stream().map(RowUnit::fullName).toList(),
				answering.stream().map(RowUnit::shortName).toList(), co.stream().map(RowUnit::fullName).toList(),
				co.stream().map(RowUnit::shortName).toList());
	}

}
