package org.banli.workflow;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import org.banli.shared.FieldProblem;
import org.banli.shared.InvalidInput;
import org.banli.shared.MalformedInput;
import org.banli.shared.Words;

import org.springframework.stereotype.Component;

/**
 * Reads a form from the tree of a request, of the API or of a page, and checks it. The
 * API is strict about JSON types (400); what a page sends is text, so there a wrong
 * format is a sentence at the field (422).
 */
@Component
public class FormReader {

	private final ObjectMapper strict;

	private final ObjectMapper lenient;

	private final Validator validator;

	private final Words words;

	FormReader(Validator validator, Words words) {
		this.validator = validator;
		this.words = words;
		this.lenient = JsonMapper.builder()
			.addModule(new JavaTimeModule().addDeserializer(LocalDate.class, new IsoDate()))
			.addModule(new ParameterNamesModule())
			.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
			.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
			.disable(com.fasterxml.jackson.databind.SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
			.build();
		ObjectMapper exact = this.lenient.copy();
		exact.coercionConfigFor(LogicalType.Textual)
			.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
			.setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
			.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
		exact.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
		this.strict = exact.configure(MapperFeature.ALLOW_COERCION_OF_SCALARS, false);
	}

	/** The tree of a form's values, as pages and the API show it. */
	public JsonNode tree(Object form) {
		return this.lenient.valueToTree(form);
	}

	/** The text of a tree, to be kept. */
	public String write(JsonNode tree) {
		return tree.toString();
	}

	/**
	 * A tree that was kept.
	 * @throws IllegalStateException when the text is no JSON
	 */
	public JsonNode parse(String text) {
		try {
			return this.lenient.readTree(text);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("A kept form cannot be read", ex);
		}
	}

	/** Reads a form without checking its rules; for what was checked when it was kept. */
	public <F> F readKept(String text, Class<F> type) {
		try {
			return this.lenient.readValue(text, type);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("A kept form cannot be read", ex);
		}
	}

	/**
	 * Reads a form and checks it against Bean Validation.
	 * @param exact whether JSON types must fit exactly
	 * @throws MalformedInput when a JSON type is wrong (400)
	 * @throws InvalidInput when a value is wrong (422)
	 */
	public <F> F read(JsonNode tree, Class<F> type, boolean exact) {
		F form = bind(tree, type, exact);
		List<FieldProblem> problems = problems(form);
		if (!problems.isEmpty()) {
			throw new InvalidInput(problems);
		}
		return form;
	}

	/**
	 * Reads a form without checking its rules.
	 * @param exact whether JSON types must fit exactly
	 * @throws MalformedInput when a JSON type is wrong (400)
	 * @throws InvalidInput when a value cannot be read (422)
	 */
	public <F> F bind(JsonNode tree, Class<F> type, boolean exact) {
		if (tree == null || !tree.isObject()) {
			throw new MalformedInput("shared.malformedJson");
		}
		try {
			return (exact ? this.strict : this.lenient).treeToValue(tree, type);
		}
		catch (InvalidFormatException ex) {
			Class<?> target = ex.getTargetType();
			boolean isValue = ex.getValue() instanceof String
					&& (target.isEnum() || TemporalAccessor.class.isAssignableFrom(target));
			if (exact && !isValue) {
				throw new MalformedInput("shared.wrongParameter", path(ex));
			}
			boolean isDate = TemporalAccessor.class.isAssignableFrom(target);
			String problem = this.words.of(isDate ? "workflow.wrongDate" : "workflow.wrongFormat");
			throw new InvalidInput(List.of(new FieldProblem(path(ex), problem, label(ex))));
		}
		catch (JsonMappingException ex) {
			if (exact) {
				throw new MalformedInput("shared.wrongParameter", path(ex));
			}
			throw new InvalidInput(
					List.of(new FieldProblem(path(ex), this.words.of("workflow.wrongFormat"), label(ex))));
		}
		catch (JsonProcessingException ex) {
			throw new MalformedInput("shared.malformedJson");
		}
	}

	/** What Bean Validation finds wrong, in the order of the fields. */
	public List<FieldProblem> problems(Object form) {
		List<FieldProblem> problems = new ArrayList<>();
		this.validator.validate(form)
			.forEach((violation) -> problems
				.add(new FieldProblem(violation.getPropertyPath().toString().replaceAll("\\.<[^>]*>", ""),
						violation.getMessage(), label(violation))));
		problems.sort(Comparator.comparing(FieldProblem::field));
		return problems;
	}

	/** The same problems with what people call the fields of the form. */
	public List<FieldProblem> labelled(List<FieldProblem> problems, Class<?> type) {
		return problems.stream()
			.map((problem) -> (problem.label() != null) ? problem
					: new FieldProblem(problem.field(), problem.message(), label(type, problem.field())))
			.toList();
	}

	private String label(ConstraintViolation<?> violation) {
		String name = null;
		for (Path.Node node : violation.getPropertyPath()) {
			name = node.getName();
		}
		return (name == null || violation.getLeafBean() == null) ? null
				: label(violation.getLeafBean().getClass(), name);
	}

	/** The words of a field stand under {@code form.<record>.<field>}. */
	private String label(Class<?> type, String name) {
		return this.words.orElse("form." + type.getSimpleName() + "." + name, null);
	}

	/** A date is text, 2026-03-02, and of a year that can be; no text is none. */
	private static final class IsoDate extends StdDeserializer<LocalDate> {

		private static final long serialVersionUID = 1L;

		/** Deadlines are reckoned within these years. */
		private static final int FIRST_YEAR = 1900;

		private static final int LAST_YEAR = 2200;

		IsoDate() {
			super(LocalDate.class);
		}

		@Override
		public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
			if (parser.currentToken() != JsonToken.VALUE_STRING) {
				return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
			}
			String text = parser.getText().strip();
			if (text.isEmpty()) {
				return null;
			}
			try {
				LocalDate date = LocalDate.parse(text);
				if (date.getYear() >= FIRST_YEAR && date.getYear() < LAST_YEAR) {
					return date;
				}
			}
			catch (DateTimeException ex) {
				// told below
			}
			return (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, "no date");
		}

	}

	private String label(JsonMappingException ex) {
		JsonMappingException.Reference last = ex.getPath().isEmpty() ? null : ex.getPath().get(ex.getPath().size() - 1);
		if (last == null || last.getFieldName() == null || last.getFrom() == null) {
			return null;
		}
		return label((last.getFrom() instanceof Class<?> type) ? type : last.getFrom().getClass(), last.getFieldName());
	}

	private static String path(JsonMappingException ex) {
		StringBuilder path = new StringBuilder();
		for (JsonMappingException.Reference reference : ex.getPath()) {
			if (reference.getFieldName() != null) {
				path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
			}
			else {
				path.append('[').append(reference.getIndex()).append(']');
			}
		}
		return path.toString();
	}

}
