package org.banli.workflow;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationModule;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationOption;
import org.banli.shared.Words;

import org.springframework.stereotype.Component;

/**
 * The JSON Schema (2020-12) of a form record with Chinese titles, from the same record,
 * the same validation rules and the same words as the page.
 */
@Component
public class FormSchema {

	private static final Set<String> SINGLE = Set.of("string", "integer", "number", "boolean");

	private final SchemaGenerator generator;

	FormSchema(Words words) {
		SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12,
				OptionPreset.PLAIN_JSON)
			.with(new JakartaValidationModule(JakartaValidationOption.NOT_NULLABLE_FIELD_IS_REQUIRED,
					JakartaValidationOption.INCLUDE_PATTERN_EXPRESSIONS))
			.with(Option.FLATTENED_ENUMS, Option.EXTRA_OPEN_API_FORMAT_VALUES, Option.INLINE_ALL_SCHEMAS);
		config.forFields().withTitleResolver((field) -> title(words, field));
		config.forTypesInGeneral().withCustomDefinitionProvider((type, context) -> {
			if (type.getErasedType() == java.time.LocalDate.class) {
				ObjectNode date = context.getGeneratorConfig().createObjectNode();
				date.put("type", "string").put("format", "date");
				return new com.github.victools.jsonschema.generator.CustomDefinition(date, true);
			}
			return null;
		});
		this.generator = new SchemaGenerator(config.build());
	}

	/** The words of a field stand under {@code form.<record>.<field>}. */
	private static String title(Words words, FieldScope field) {
		if (field.isFakeContainerItemScope()) {
			return null;
		}
		return words.orElse(
				"form." + field.getDeclaringType().getErasedType().getSimpleName() + "." + field.getDeclaredName(),
				field.getDeclaredName());
	}

	public ObjectNode of(TaskForm<?> form) {
		ObjectNode schema = this.generator.generateSchema(form.formType());
		allowNothing(schema);
		return schema;
	}

	/** The schema for one task, with what may be chosen in it. */
	public ObjectNode of(OpenTask task) {
		ObjectNode schema = of(task.form());
		task.form().choices(task.context()).forEach((path, choices) -> choose(schema, path, choices));
		return schema;
	}

	/** What need not be filled in may be null, as it is in the values. */
	private static void allowNothing(JsonNode schema) {
		Set<String> required = new HashSet<>();
		schema.path("required").forEach((name) -> required.add(name.asText()));
		schema.path("properties").fields().forEachRemaining((property) -> {
			if (property.getValue() instanceof ObjectNode field && !required.contains(property.getKey())
					&& SINGLE.contains(field.path("type").asText())) {
				String type = field.path("type").asText();
				field.putArray("type").add(type).add("null");
				if (field.get("enum") instanceof ArrayNode values) {
					values.addNull();
				}
			}
			allowNothing(property.getValue());
		});
		if (schema.has("items")) {
			allowNothing(schema.path("items"));
		}
	}

	private static void choose(ObjectNode schema, String path, Map<String, String> choices) {
		JsonNode at = schema;
		for (String name : path.split("\\.")) {
			at = at.path("properties").path(name.replace("[]", ""));
			if (name.endsWith("[]")) {
				at = at.path("items");
			}
		}
		if (!(at instanceof ObjectNode field)) {
			throw new IllegalArgumentException("No field " + path);
		}
		ArrayNode options = field.putArray("oneOf");
		choices.forEach((value, title) -> options.addObject().put("const", value).put("title", title));
		if (field.path("type").isArray()) {
			options.addObject().put("type", "null");
		}
	}

}
