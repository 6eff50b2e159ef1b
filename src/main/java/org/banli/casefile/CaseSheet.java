package org.banli.casefile;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.banli.workflow.TaskContext;

/**
 * A step on a case whose page is drawn from its form record: a field for each component,
 * in their order, with the words {@code form.<record>.<component>}, a hint where the
 * files have one, and the words of each choice.
 *
 * @param <F> the form
 */
public abstract class CaseSheet<F> extends CaseStep<F> {

	private static final int LONGEST_LINE = 200;

	private static final int MOST_RADIOS = 4;

	protected CaseSheet(CaseStepParts parts) {
		super(parts);
	}

	/**
	 * A field of the page.
	 *
	 * @param kind which fragment draws it
	 * @param options what may be chosen, with its words
	 * @param maxlength null where no length is set
	 */
	public record SheetField(String path, String kind, String label, String hint, Map<String, String> options, int rows,
			Integer maxlength, boolean isOptional) {
	}

	@Override
	public String template() {
		return "casefile/sheet";
	}

	@Override
	public Map<String, Object> page(TaskContext task, JsonNode values) {
		Map<String, Object> model = new LinkedHashMap<>(super.page(task, values));
		model.put("fields", fields(task));
		model.put("send", word("form." + formType().getSimpleName() + ".send"));
		model.putIfAbsent("facts", List.of());
		return model;
	}

	private List<SheetField> fields(TaskContext task) {
		Map<String, Map<String, String>> choices = choices(task);
		List<SheetField> fields = new ArrayList<>();
		for (RecordComponent component : formType().getRecordComponents()) {
			fields.add(field(component, choices.get(component.getName())));
		}
		return fields;
	}

	private SheetField field(RecordComponent component, Map<String, String> choice) {
		String name = component.getName();
		String key = "form." + formType().getSimpleName() + "." + name;
		Class<?> type = component.getType();
		Map<String, String> options = (choice != null) ? choice : options(component, key);
		Integer longest = longest(name);
		String kind = kind(type, options, longest);
		return new SheetField(name, kind, word(key), wordOrNull(key + ".hint"), options,
				(longest != null && longest > 1000) ? 5 : 3, longest, !isRequired(name));
	}

	private static String kind(Class<?> type, Map<String, String> options, Integer longest) {
		if (List.class.isAssignableFrom(type)) {
			return "checkboxes";
		}
		if (!options.isEmpty()) {
			return (type == String.class || options.size() > MOST_RADIOS) ? "select" : "radios";
		}
		if (type == LocalDate.class) {
			return "date";
		}
		if (type == BigDecimal.class) {
			return "amount";
		}
		return (longest != null && longest > LONGEST_LINE) ? "area" : "text";
	}

	private Map<String, String> options(RecordComponent component, String key) {
		Map<String, String> options = new LinkedHashMap<>();
		Class<?> type = component.getType();
		if (component.getGenericType() instanceof ParameterizedType list
				&& list.getActualTypeArguments()[0] instanceof Class<?> item) {
			type = item;
		}
		if (type.isEnum()) {
			for (Object value : type.getEnumConstants()) {
				options.put(((Enum<?>) value).name(), word(key + "." + ((Enum<?>) value).name()));
			}
		}
		else if (type == Boolean.class) {
			options.put("true", wordOr(key + ".true", "casefile.yes"));
			options.put("false", wordOr(key + ".false", "casefile.no"));
		}
		return options;
	}

	private String wordOr(String key, String other) {
		String word = wordOrNull(key);
		return (word != null) ? word : word(other);
	}

	private Integer longest(String name) {
		Size size = annotation(name, Size.class);
		return (size == null || size.max() == Integer.MAX_VALUE) ? null : size.max();
	}

	private boolean isRequired(String name) {
		return annotation(name, NotNull.class) != null || annotation(name, NotBlank.class) != null;
	}

	private <A extends java.lang.annotation.Annotation> A annotation(String name, Class<A> type) {
		try {
			return formType().getDeclaredField(name).getAnnotation(type);
		}
		catch (NoSuchFieldException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
