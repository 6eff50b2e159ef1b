package org.banli.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.springframework.stereotype.Component;

/**
 * The facts that the texts of papers may name, with an invented example of each. What is
 * handed over is turned into plain texts, lists and maps: nothing that a text names can
 * do anything.
 */
@Component
final class PaperFacts {

	private static final TypeReference<LinkedHashMap<String, Object>> FACTS = new TypeReference<>() {
	};

	/** The number of the paper itself; who issues it gives it. */
	static final String NUMBER = "文号";

	/** Before the name of a list: whether it has anything. */
	static final String HAS = "有";

	private final Map<String, Object> sample;

	private final Set<String> names;

	PaperFacts() {
		try (InputStream file = PaperFacts.class.getResourceAsStream("/papers/facts.json")) {
			this.sample = Collections.unmodifiableMap(new ObjectMapper().readValue(file, FACTS));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Set<String> found = new LinkedHashSet<>();
		collect("", this.sample, found);
		this.names = Collections.unmodifiableSet(found);
	}

	/** Invented facts, one of each name. */
	Map<String, Object> sample() {
		return this.sample;
	}

	/** All names with their examples, in their order. */
	Map<String, String> examples() {
		Map<String, String> examples = new LinkedHashMap<>();
		this.names.forEach((name) -> examples.put(name, example(List.of(name.split("\\.")), this.sample)));
		return examples;
	}

	private static String example(List<String> path, Object value) {
		if (path.isEmpty()) {
			return (value instanceof Map<?, ?> || value instanceof List<?>) ? "" : String.valueOf(value);
		}
		String step = path.get(0);
		boolean isList = step.endsWith("[]");
		Object next = ((Map<?, ?>) value).get(isList ? step.substring(0, step.length() - 2) : step);
		return example(path.subList(1, path.size()), isList ? ((List<?>) next).get(0) : next);
	}

	/** All names: {@code 当事人.名称}, {@code 物品[]}, {@code 物品[].名称}. */
	Set<String> names() {
		return this.names;
	}

	private static void collect(String path, Map<?, ?> facts, Set<String> found) {
		facts.forEach((key, value) -> {
			String name = path + key;
			if (value instanceof Map<?, ?> map) {
				collect(name + ".", map, found);
			}
			else if (value instanceof List<?> list) {
				found.add(name + "[]");
				if (list.get(0) instanceof Map<?, ?> item) {
					collect(name + "[].", item, found);
				}
			}
			else {
				found.add(name);
			}
		});
	}

	/**
	 * The facts with a place for every known name, so that a name never finds a namesake
	 * further out.
	 */
	Map<String, Object> complete(Map<String, ?> facts) {
		return complete("", this.sample, facts);
	}

	private static Map<String, Object> complete(String path, Map<?, ?> shape, Map<?, ?> facts) {
		Map<String, Object> complete = facts.isEmpty() ? new NoFacts() : new LinkedHashMap<>();
		shape.forEach((key, example) -> {
			String name = path + key;
			Object value = facts.get(key);
			if (example instanceof Map<?, ?> map) {
				complete.put((String) key,
						complete(name + ".", map, (value instanceof Map<?, ?> known) ? known : Map.of()));
			}
			else if (example instanceof List<?> list) {
				List<Object> items = items(name, list.get(0), value);
				complete.put((String) key, items);
				complete.put(HAS + key, !items.isEmpty());
			}
			else {
				complete.put((String) key, plain(name, value));
			}
		});
		return complete;
	}

	private static List<Object> items(String name, Object example, Object value) {
		List<Object> items = new ArrayList<>();
		if (value instanceof Iterable<?> values) {
			for (Object item : values) {
				String path = name + "[" + items.size() + "]";
				items.add((example instanceof Map<?, ?> shape && item instanceof Map<?, ?> known)
						? complete(path + ".", shape, known) : plain(path, item));
			}
		}
		return items;
	}

	private static Object plain(String name, Object value) {
		if (value instanceof Boolean) {
			return value;
		}
		String text = text(name, value);
		if (!PaperMarkup.isClean(text)) {
			throw new UnprintableCharacter(text.codePoints()
				.filter((character) -> Character.getType(character) == Character.PRIVATE_USE)
				.findFirst()
				.orElseThrow(), text);
		}
		return text.isBlank() ? new Absent(name) : text;
	}

	private static String text(String name, Object value) {
		if (value == null) {
			return "";
		}
		if (value instanceof CharSequence text) {
			return text.toString().replace("\r\n", "\n").replace('\r', '\n').strip();
		}
		if (value instanceof LocalDate day) {
			return ChineseDate.of(day);
		}
		if (value instanceof Instant instant) {
			return ChineseDate.of(instant);
		}
		if (value instanceof BigDecimal number) {
			return number.toPlainString();
		}
		if (value instanceof Integer || value instanceof Long) {
			return value.toString();
		}
		throw new IllegalArgumentException("%s is a %s, which no paper can print".formatted(name, value.getClass()));
	}

	/**
	 * The required facts that are not there.
	 * @param required names such as {@code 当事人.名称}, {@code 物品[]} or {@code 物品[].名称}
	 */
	static List<String> missing(List<String> required, Map<String, Object> complete) {
		return required.stream().filter((name) -> !isThere(List.of(name.split("\\.")), complete)).toList();
	}

	private static boolean isThere(List<String> path, Object value) {
		if (path.isEmpty()) {
			return value != null && !(value instanceof Absent);
		}
		String step = path.get(0);
		List<String> rest = path.subList(1, path.size());
		if (!(value instanceof Map<?, ?> facts)) {
			return false;
		}
		if (!step.endsWith("[]")) {
			return isThere(rest, facts.get(step));
		}
		List<?> items = (facts.get(step.substring(0, step.length() - 2)) instanceof List<?> list) ? list : List.of();
		return !items.isEmpty() && items.stream().allMatch((item) -> isThere(rest, item));
	}

	/** A fact that is not there; it prints as room to write. */
	record Absent(String name) {

	}

	/** A group of facts of which none is there; a condition on it does not hold. */
	static final class NoFacts extends LinkedHashMap<String, Object> {

		private static final long serialVersionUID = 1L;

	}

}
