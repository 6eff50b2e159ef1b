package org.banli.proposal;

import java.util.List;

import org.banli.organization.OpenWork;
import org.banli.shared.Words;

import org.springframework.stereotype.Component;

/** Tells of the proposals that keep a unit or a division from being retired. */
@Component
class OpenAssignments implements OpenWork {

	private final AssignmentMapper mapper;

	private final Words words;

	OpenAssignments(AssignmentMapper mapper, Words words) {
		this.mapper = mapper;
		this.words = words;
	}

	@Override
	public List<Item> ofUnit(long unitId, int limit) {
		return this.mapper.open(unitId, null, limit).stream().map(this::item).toList();
	}

	@Override
	public List<Item> ofDivision(long divisionId, int limit) {
		return this.mapper.open(null, divisionId, limit).stream().map(this::item).toList();
	}

	private Item item(OpenAssignment open) {
		String role = (open.role() == null) ? this.words.of("proposal.open.sent")
				: this.words.of("proposal.open.assigned", this.words.of("proposal.role." + open.role()));
		return new Item(role, this.words.of("proposal.open.reference",
				this.words.of("proposal.kind.short." + open.kind()), open.number()));
	}

}
