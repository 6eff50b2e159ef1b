package org.banli.intake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A row as a form shows it, and what was typed there read like a cell of a list. */
final class MendedRow {

	private static final int LONGEST = 4_000;

	private MendedRow() {
	}

	/** What the form shows of a row. */
	static ObjectNode values(ListedRow row) {
		ObjectNode values = JsonNodeFactory.instance.objectNode();
		values.put("kind", row.kind())
			.put("session", row.session())
			.put("number", row.number())
			.put("title", row.title())
			.put("leadProposer", row.leadProposer())
			.put("coProposers", String.join("、", row.coProposers()))
			.put("coCount", row.coCount())
			.put("mainUnit", row.mainUnit())
			.put("coUnits", String.join("、", row.coUnits()))
			.put("splitUnits", String.join("、", row.splitUnits()))
			.put("assignedOn", row.assignedOn())
			.put("replyDueOn", row.replyDueOn())
			.put("isKey", Boolean.TRUE.equals(row.isKey()) ? "true" : null);
		return values;
	}

	/** The row that was typed; what the form does not show stays. */
	static ListedRow of(ObjectNode typed, ListedRow before, UnitNames units) {
		Set<String> names = new LinkedHashSet<>();
		ListedNames lead = ListedNames.of(text(typed, "leadProposer"));
		ListedNames others = ListedNames.of(text(typed, "coProposers"));
		names.addAll(lead.names());
		names.addAll(others.names());
		List<String> people = new ArrayList<>(names);
		boolean hasLead = !lead.names().isEmpty();
		NamedUnits.Builder named = new NamedUnits.Builder(units);
		cell(named, ListColumn.MAIN, text(typed, "mainUnit"));
		cell(named, ListColumn.CO_UNIT, text(typed, "coUnits"));
		cell(named, ListColumn.SPLIT, text(typed, "splitUnits"));
		NamedUnits shared = named.build();
		boolean isWish = before.isWish() && Objects.equals(shared.mainUnit(), before.mainUnit())
				&& shared.coUnits().equals(before.coUnits()) && shared.splitUnits().equals(before.splitUnits());
		String number = text(typed, "number");
		Boolean isKey = "true".equals(text(typed, "isKey")) ? Boolean.TRUE : (before.isKey() == null) ? null : false;
		return new ListedRow(text(typed, "kind"), tight(text(typed, "session")), ListedNumber.of(number),
				ListTexts.line(text(typed, "title")), hasLead ? people.get(0) : null,
				hasLead ? people.subList(1, people.size()) : people, text(typed, "coCount"),
				(shared.mode() == null) ? null : shared.mode().name(), shared.mainUnit(), shared.coUnits(),
				shared.splitUnits(), text(typed, "assignedOn"), text(typed, "replyDueOn"), isKey, before.isKeyAsked(),
				before.sector(), before.body(), before.wishMain(), before.wishCo(), isWish, shared.notes(), null);
	}

	private static void cell(NamedUnits.Builder named, ListColumn column, String text) {
		if (text != null) {
			named.cell(column, text, null);
		}
	}

	/** The row with what it lacks: a session, a kind. */
	static ListedRow completed(ListedRow row, String session, String kind) {
		String said = (row.session() == null && !session.isBlank()) ? tight(session) : row.session();
		String known = (row.kind() == null && !kind.isBlank()) ? kind.substring(0, Math.min(kind.length(), 20))
				: row.kind();
		return new ListedRow(known, said, row.number(), row.title(), row.leadProposer(), row.coProposers(),
				row.coCount(), row.mode(), row.mainUnit(), row.coUnits(), row.splitUnits(), row.assignedOn(),
				row.replyDueOn(), row.isKey(), row.isKeyAsked(), row.sector(), row.body(), row.wishMain(), row.wishCo(),
				row.isWish(), row.notes(), row.namesWritten());
	}

	private static String tight(String text) {
		if (text == null) {
			return null;
		}
		String tight = ListTexts.tight(text);
		return tight.substring(0, Math.min(tight.length(), 200));
	}

	private static String text(ObjectNode typed, String field) {
		JsonNode value = typed.path(field);
		if (!value.isTextual() || value.asText().isBlank()) {
			return null;
		}
		String text = value.asText().strip();
		return text.substring(0, Math.min(text.length(), LONGEST));
	}

}
