package org.banli.dispatch;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.banli.document.Documents;
import org.banli.document.StoredDocument;
import org.banli.identity.Action;
import org.banli.identity.CurrentUser;
import org.banli.identity.Rights;
import org.banli.shared.Cursor;
import org.banli.shared.NotFound;
import org.banli.shared.Page;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was handed over to the units of a user, and never to others. */
@Service
class UnitLists {

	private final UnitListMapper mapper;

	private final Documents documents;

	UnitLists(UnitListMapper mapper, Documents documents) {
		this.mapper = mapper;
		this.documents = documents;
	}

	@Transactional(readOnly = true)
	public Page<UnitList> list(CurrentUser user, String cursor, int size) {
		Set<Long> units = units(user);
		if (units.isEmpty()) {
			return new Page<>(List.of(), null);
		}
		Cursor after = Cursor.decode(cursor, 2);
		long run = (after == null) ? Long.MAX_VALUE : after.id(0);
		long unit = (after == null) ? 0 : after.id(1);
		return Page.of(this.mapper.ofUnits(units, run, unit, size + 1), size,
				(last) -> Cursor.of(last.runId(), last.unitId()));
	}

	/**
	 * A document of a list.
	 * @throws NotFound when there is none, or it is another unit's
	 */
	@Transactional(readOnly = true)
	public StoredDocument paper(CurrentUser user, long runId, long unitId, boolean isSheet) {
		Set<Long> units = units(user);
		UnitList list = (units.isEmpty() ? null : this.mapper.find(runId, unitId, units).orElse(null));
		Long id = (list == null) ? null : isSheet ? list.sheetId() : Long.valueOf(list.letterId());
		if (id == null) {
			throw new NotFound("dispatch.paper.unknown");
		}
		return this.documents.find(id).orElseThrow(() -> new NotFound("dispatch.paper.unknown"));
	}

	/** The units of which the user may see all that they have to do. */
	private static Set<Long> units(CurrentUser user) {
		Rights.require(user, Action.VIEW_UNIT_TASKS);
		return user.unitIds()
			.stream()
			.filter((unit) -> Rights.may(user, Action.VIEW_UNIT_TASKS, unit))
			.collect(Collectors.toUnmodifiableSet());
	}

}
