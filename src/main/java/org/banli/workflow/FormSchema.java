package org.banli.workflow;

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
		return this.generator.generateSchema(form.formType());
	}

}
