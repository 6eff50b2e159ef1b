package org.banli.shared;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * What a form page shows: the values as they were typed, even where they could not be
 * read, and one sentence for each field that is wrong. Fields are named by their path,
 * {@code parts[0].done}.
 */
public record FormState(JsonNode values, List<FieldProblem> problems) {

	public static FormState of(JsonNode values) {
		return new FormState(values, List.of());
	}

	/** The node at a path, a missing node where there is none. */
	public JsonNode node(String path) {
		JsonNode node = this.values;
		for (String part : path.replace("[", ".[").split("\\.")) {
			if (part.isEmpty()) {
				continue;
			}
			node = part.startsWith("[") ? node.path(Integer.parseInt(part.substring(1, part.length() - 1)))
					: node.path(part);
		}
		return (node == null) ? MissingNode.getInstance() : node;
	}

	/** The text at a path, empty where there is none. */
	public String value(String path) {
		JsonNode node = node(path);
		if (node.isMissingNode() || node.isNull()) {
			return "";
		}
		// people do not write 2E+4
		return node.isBigDecimal() ? node.decimalValue().toPlainString() : node.asText();
	}

	/**
	 * Whether a list or a single value at a path holds the value; for check boxes and
	 * options.
	 */
	public boolean has(String path, Object value) {
		JsonNode node = node(path);
		String wanted = String.valueOf(value);
		if (node.isArray()) {
			for (JsonNode item : node) {
				if (item.asText().equals(wanted)) {
					return true;
				}
			}
			return false;
		}
		return !node.isMissingNode() && !node.isNull() && node.asText().equals(wanted);
	}

	/** How many items the list at a path has. */
	public int size(String path) {
		return node(path).size();
	}

	/** What is wrong with a field, null when nothing is. */
	public String problem(String path) {
		Optional<FieldProblem> found = this.problems.stream()
			.filter((problem) -> problem.field().equals(path))
			.findFirst();
		return found.map(FieldProblem::message).orElse(null);
	}

	/**
	 * A field's path as an HTML id: {@code parts[0].done} becomes {@code f-parts-0-done}.
	 */
	public static String id(String path) {
		return "f-" + path.replaceAll("[\\[\\].]+", "-").replaceAll("-$", "");
	}

	public boolean hasProblems() {
		return !this.problems.isEmpty();
	}

}
