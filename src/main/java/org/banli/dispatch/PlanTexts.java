package org.banli.dispatch;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.banli.shared.Words;

import org.springframework.stereotype.Component;

/** Writes two plans side by side, line by line, for whoever must choose between them. */
@Component
class PlanTexts {

	private static final List<String> REST = List.of("assignedOn", "replyDueOn", "coDueOn", "dueReason", "remark");

	private final Words words;

	PlanTexts(Words words) {
		this.words = words;
	}

	/** One line of both plans. */
	record Pair(String label, String kept, String typed) {

		public boolean differs() {
			return !this.kept.equals(this.typed);
		}

	}

	List<Pair> compare(JsonNode kept, JsonNode typed) {
		Plan one = Plan.of(kept);
		Plan other = Plan.of(typed);
		List<Pair> pairs = new ArrayList<>();
		pairs.add(new Pair(label("mode"), mode(one), mode(other)));
		pairs.add(new Pair(this.words.of("dispatch.plan.units"), String.join("、", one.units()),
				String.join("、", other.units())));
		List<Integer> asks = new ArrayList<>(one.allocation().stream().map(Plan.Share::ask).toList());
		other.allocation().stream().map(Plan.Share::ask).filter((no) -> !asks.contains(no)).forEach(asks::add);
		asks.stream()
			.sorted()
			.forEach((no) -> pairs.add(new Pair(this.words.of("dispatch.ask", no), String.join("、", one.unitsOf(no)),
					String.join("、", other.unitsOf(no)))));
		REST.forEach((field) -> pairs.add(new Pair(label(field), text(kept, field), text(typed, field))));
		pairs.removeIf((pair) -> pair.kept().isEmpty() && pair.typed().isEmpty());
		return pairs;
	}

	private String label(String field) {
		return this.words.orElse("form.AssignmentForm." + field, field);
	}

	private String mode(Plan plan) {
		return (plan.mode() == null) ? "" : this.words.of("proposal.assignUnits.mode." + plan.mode());
	}

	private static String text(JsonNode tree, String field) {
		return tree.path(field).isTextual() ? tree.path(field).asText() : "";
	}

}
