package org.banli.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.banli.organization.Unit;
import org.banli.organization.UnitKind;
import org.banli.proposal.HandlingMode;
import org.banli.proposal.ProposalKind;
import org.banli.proposal.SessionName;

/**
 * Checks a row of a list: what its texts mean, and what stands against registering it.
 */
final class RowCheck {

	private static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z]{1,16}");

	private static final int LONGEST_SESSION = 90;

	private static final int LONGEST_TITLE = 200;

	private static final int LONGEST_NAME = 100;

	private static final int MOST_NAMES = 200;

	private static final int LONGEST_BODY = 50_000;

	private final UnitNames units;

	private final Set<ProposalKind> kinds;

	private final boolean isWish;

	private final List<RowNote> notes = new ArrayList<>();

	private RowCheck(UnitNames units, Set<ProposalKind> kinds, boolean isWish) {
		this.isWish = isWish;
		this.units = units;
		this.kinds = kinds;
	}

	/**
	 * What a row means.
	 *
	 * @param values what was understood
	 * @param notes what is to be said about it
	 */
	record Checked(RowValues values, List<RowNote> notes) {

		boolean isAccepted() {
			return this.notes.stream().noneMatch((note) -> note.severity() == Severity.ERROR);
		}

	}

	/**
	 * Checks a row by itself; what it is beside other rows is not looked at.
	 * @param kinds the kinds that the user may register
	 */
	static Checked check(ListedRow row, UnitNames units, Set<ProposalKind> kinds) {
		RowCheck check = new RowCheck(units, kinds, row.isWish());
		check.notes.addAll(row.notes());
		RowValues values = check.values(row);
		return new Checked(values, List.copyOf(check.notes));
	}

	private RowValues values(ListedRow row) {
		ProposalKind kind = kind(row);
		checkHead(row);
		String main = unit("mainUnit", row.mainUnit());
		List<String> co = units("coUnits", row.coUnits());
		List<String> split = units("splitUnits", row.splitUnits());
		HandlingMode mode = mode(row, main, co, split);
		LocalDate assigned = date("assignedOn", row.assignedOn());
		LocalDate due = date("replyDueOn", row.replyDueOn());
		if (assigned != null && due != null && !due.isAfter(assigned)) {
			warn("replyDueOn", "dueBefore");
		}
		return new RowValues(kind, row.session(), row.number(), row.title(), row.leadProposer(), row.coProposers(),
				count(row), mode, main, co, split, assigned, due,
				(row.isKey() == null && row.isKeyAsked()) ? Boolean.FALSE : row.isKey());
	}

	private ProposalKind kind(ListedRow row) {
		ProposalKind kind = Arrays.stream(ProposalKind.values())
			.filter((one) -> one.name().equals(row.kind()))
			.findFirst()
			.orElse((this.kinds.size() == 1) ? this.kinds.iterator().next() : null);
		if (kind == null) {
			fail("kind", "kindMissing");
		}
		else if (!this.kinds.contains(kind)) {
			fail("kind", "kindOfOtherBody");
		}
		return kind;
	}

	private void checkHead(ListedRow row) {
		if (isMissing(row.title())) {
			fail("title", "titleMissing");
		}
		else if (row.title().length() > LONGEST_TITLE) {
			fail("title", "tooLong", LONGEST_TITLE);
		}
		if (isMissing(row.number())) {
			fail("number", "numberMissing");
		}
		else if (!NUMBER.matcher(row.number()).matches()) {
			fail("number", "numberFormat", row.number());
		}
		if (isMissing(row.session())) {
			fail("session", "sessionMissing");
		}
		else if (row.session().length() > LONGEST_SESSION) {
			fail("session", "tooLong", LONGEST_SESSION);
		}
		else if (SessionName.parse(row.session()).term() == null
				|| SessionName.parse(row.session()).meeting() == null) {
			warn("session", "sessionUnclear");
		}
		checkProposers(row);
	}

	private void checkProposers(ListedRow row) {
		if (isMissing(row.leadProposer())) {
			warn("leadProposer", "leadMissing");
		}
		else if (row.leadProposer().length() > LONGEST_NAME) {
			fail("leadProposer", "tooLong", LONGEST_NAME);
		}
		if (row.coProposers().size() > MOST_NAMES) {
			fail("coProposers", "tooManyNames", MOST_NAMES);
		}
		if (row.coProposers().stream().anyMatch((name) -> name.length() > LONGEST_NAME)) {
			fail("coProposers", "tooLong", LONGEST_NAME);
		}
		if (row.body() != null && row.body().length() > LONGEST_BODY) {
			fail("title", "bodyTooLong", LONGEST_BODY);
		}
	}

	private Integer count(ListedRow row) {
		int named = (isMissing(row.leadProposer()) ? 0 : 1) + row.coProposers().size();
		if (row.coCount() == null || !row.coCount().strip().matches("[0-9]{1,4}")) {
			if (!isMissing(row.coCount())) {
				warn("coCount", "countUnclear", row.coCount());
			}
			return (named == 0) ? null : named;
		}
		return Math.max(named, Integer.parseInt(row.coCount().strip()));
	}

	private String unit(String column, String name) {
		if (isMissing(name)) {
			return null;
		}
		Optional<Unit> unit = this.units.find(name);
		if (unit.isEmpty()) {
			failUnit(column, "unitUnknown", name);
			return null;
		}
		if (!unit.get().isActive()) {
			failUnit(column, "unitRetired", unit.get().fullName());
		}
		else if (unit.get().kind() != UnitKind.HANDLER) {
			warn(column, "unitNeverHandles", unit.get().fullName());
		}
		return unit.get().fullName();
	}

	private List<String> units(String column, List<String> names) {
		Set<String> units = new LinkedHashSet<>();
		for (String name : names) {
			String unit = unit(column, name);
			if (unit != null) {
				units.add(unit);
			}
		}
		return List.copyOf(units);
	}

	private HandlingMode mode(ListedRow row, String main, List<String> co, List<String> split) {
		co.stream()
			.filter((unit) -> unit.equals(main) || split.contains(unit))
			.forEach((unit) -> failUnit("coUnits", "unitBoth", unit));
		HandlingMode mode = Arrays.stream(HandlingMode.values())
			.filter((one) -> one.name().equals(row.mode()))
			.findFirst()
			.orElse(null);
		if (isMissing(row.mainUnit()) && row.splitUnits().isEmpty() && !row.coUnits().isEmpty()) {
			warn("mainUnit", "mainMissing");
		}
		return mode;
	}

	private LocalDate date(String column, String text) {
		if (isMissing(text)) {
			return null;
		}
		Optional<LocalDate> date = ListedDate.parse(text);
		if (date.isEmpty()) {
			fail(column, "dateImpossible", text);
		}
		return date.orElse(null);
	}

	private static boolean isMissing(String text) {
		return text == null || text.isBlank();
	}

	private void fail(String column, String key, Object... arguments) {
		this.notes.add(RowNote.error(column, key, arguments));
	}

	/**
	 * A wish may name whom it likes; only what the list itself proposes must be right.
	 */
	private void failUnit(String column, String key, Object... arguments) {
		if (this.isWish) {
			warn(column, key, arguments);
		}
		else {
			fail(column, key, arguments);
		}
	}

	private void warn(String column, String key, Object... arguments) {
		this.notes.add(RowNote.warning(column, key, arguments));
	}

}
