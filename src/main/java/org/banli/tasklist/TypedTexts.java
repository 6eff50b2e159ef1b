package org.banli.tasklist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.banli.shared.Words;
import org.banli.workflow.FormSchema;
import org.banli.workflow.TaskForm;

import org.springframework.stereotype.Component;

/**
 * Writes the values of a form as a list that people can read and copy, with the titles of
 * the form's schema: nothing that was typed is lost where the form itself is gone.
 */
@Component
class TypedTexts {

	/** What forms carry along and nobody has typed. */
	private static final Set<String> UNSPOKEN = Set.of("id", "source", "paragraph", "version");

	private final FormSchema schemas;

	private final Words words;

	TypedTexts(FormSchema schemas, Words words) {
		this.schemas = schemas;
		this.words = words;
	}

	/** The texts in the order of the form. */
	List<Typed> of(TaskForm<?> form, JsonNode values) {
		List<Typed> texts = new ArrayList<>();
		walk(this.schemas.of(form), values, "", "", texts);
		return texts;
	}

	/** Two versions of a form, text by text. */
	List<Pair> compare(TaskForm<?> form, JsonNode kept, JsonNode typed) {
		Map<String, Pair> pairs = new LinkedHashMap<>();
		of(form, typed).forEach((text) -> pairs.put(text.path(), new Pair(text.label(), "", text.text())));
		of(form, kept).forEach((text) -> pairs.merge(text.path(), new Pair(text.label(), text.text(), ""),
				(mine, theirs) -> new Pair(mine.label(), theirs.kept(), mine.typed())));
		return List.copyOf(pairs.values());
	}

	private void walk(JsonNode schema, JsonNode value, String label, String path, List<Typed> texts) {
		if (value.isObject()) {
			value.fields().forEachRemaining((field) -> {
				JsonNode inner = schema.path("properties").path(field.getKey());
				if (UNSPOKEN.contains(field.getKey())) {
					return;
				}
				walk(inner, field.getValue(), join(label, inner.path("title").asText(field.getKey())),
						path + "." + field.getKey(), texts);
			});
		}
		else if (value.isArray()) {
			for (int i = 0; i < value.size(); i++) {
				walk(schema.path("items"), value.get(i),
						this.words.of("tasklist.path.number", label, String.valueOf(i + 1)), path + "[" + i + "]",
						texts);
			}
		}
		else if (!(value instanceof MissingNode) && !value.isNull() && !value.asText().isBlank()) {
			texts.add(new Typed(path, label, value.asText()));
		}
	}

	private String join(String outer, String inner) {
		return outer.isEmpty() ? inner : outer + this.words.of("tasklist.path.separator") + inner;
	}

	/** One text with the titles that lead to it. */
	record Typed(String path, String label, String text) {
	}

	/** One text of two versions. */
	record Pair(String label, String kept, String typed) {

		public boolean differs() {
			return !this.kept.equals(this.typed);
		}

	}

}
