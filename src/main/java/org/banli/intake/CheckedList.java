package org.banli.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.banli.proposal.ListedProposal;
import org.banli.proposal.ProposalKind;
import org.banli.proposal.SessionName;

/**
 * Checks the rows of a list one beside the other: a number stands once in its session.
 */
final class CheckedList {

	private CheckedList() {
	}

	/** What makes a proposal the same in any spelling of its session. */
	record Identity(ProposalKind kind, String sessionKey, String number) {

		/** Null where a part of it is not known. */
		static Identity of(RowValues values) {
			boolean isKnown = values.kind() != null && values.session() != null && values.number() != null;
			return isKnown ? new Identity(values.kind(), SessionName.parse(values.session()).key(), values.number())
					: null;
		}

		Identity withoutZeros() {
			return new Identity(this.kind, this.sessionKey, ListedProposal.withoutZeros(this.number));
		}

	}

	/**
	 * Checks rows.
	 * @param lines the line of each row, which the problems of doubles name
	 * @param isLeftOut rows that somebody left out; they are doubles of nothing
	 */
	static List<RowCheck.Checked> check(List<ListedRow> rows, List<Integer> lines, List<Boolean> isLeftOut,
			UnitNames units, Set<ProposalKind> kinds) {
		List<RowCheck.Checked> checked = new ArrayList<>();
		Map<Identity, Integer> first = new HashMap<>();
		Map<Integer, List<Integer>> doubles = new HashMap<>();
		for (int i = 0; i < rows.size(); i++) {
			RowCheck.Checked row = RowCheck.check(rows.get(i), units, kinds);
			Identity identity = Identity.of(row.values());
			Integer before = (identity == null || isLeftOut.get(i)) ? null : first.putIfAbsent(identity, i);
			if (before != null) {
				row = with(row, RowNote.error("number", "numberTwice", lines.get(before)));
				doubles.computeIfAbsent(before, (key) -> new ArrayList<>()).add(lines.get(i));
			}
			checked.add(row);
		}
		alike(checked, lines, isLeftOut);
		doubles.forEach((at, again) -> checked.set(at,
				with(checked.get(at), RowNote.warning("number", "numberAgain", again.get(0)))));
		return List.copyOf(checked);
	}

	/** Numbers that only zeros in front tell apart may be one proposal, typed twice. */
	private static void alike(List<RowCheck.Checked> checked, List<Integer> lines, List<Boolean> isLeftOut) {
		Map<Identity, Map<String, Integer>> same = new HashMap<>();
		for (int i = 0; i < checked.size(); i++) {
			Identity identity = isLeftOut.get(i) ? null : Identity.of(checked.get(i).values());
			if (identity != null) {
				same.computeIfAbsent(identity.withoutZeros(), (key) -> new LinkedHashMap<>())
					.putIfAbsent(identity.number(), i);
			}
		}
		same.values().stream().filter((numbers) -> numbers.size() > 1).forEach((numbers) -> {
			List<Map.Entry<String, Integer>> all = List.copyOf(numbers.entrySet());
			for (Map.Entry<String, Integer> one : all) {
				Map.Entry<String, Integer> other = (one == all.get(0)) ? all.get(1) : all.get(0);
				checked.set(one.getValue(), with(checked.get(one.getValue()),
						RowNote.warning("number", "numberAlike", other.getKey(), lines.get(other.getValue()))));
			}
		});
	}

	private static RowCheck.Checked with(RowCheck.Checked row, RowNote note) {
		List<RowNote> notes = new ArrayList<>(row.notes());
		notes.add(note);
		return new RowCheck.Checked(row.values(), List.copyOf(notes));
	}

}
