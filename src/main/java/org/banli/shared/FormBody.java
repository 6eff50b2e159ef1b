package org.banli.shared;

import java.util.Map;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The parameters of an HTML form as the JSON tree that the API takes for the same form,
 * so that both are read by one way: {@code asks[0].text=…} becomes
 * {@code {"asks":[{"text":"…"}]}}. An empty field is null; a name ending in {@code []} is
 * a list, of one value too.
 */
public final class FormBody {

	private static final int MAX_ITEMS = 500;

	private static final int MAX_DEPTH = 8;

	private static final Pattern MEMBER = Pattern.compile("\\w{1,64}");

	private static final Pattern ITEM = Pattern.compile("\\[\\d{1,3}]");

	private FormBody() {
	}

	/**
	 * Reads the parameters; those whose name starts with an underscore are not part of
	 * the form.
	 * @throws MalformedInput when a name is no path
	 */
	public static ObjectNode of(Map<String, String[]> parameters) {
		ObjectNode root = JsonNodeFactory.instance.objectNode();
		parameters.forEach((name, values) -> {
			if (!name.startsWith("_")) {
				if (name.endsWith("[]")) {
					put(root, name.substring(0, name.length() - 2), list(values));
				}
				else {
					put(root, name, text(values[0]));
				}
			}
		});
		return root;
	}

	private static JsonNode text(String value) {
		String plain = plain(value);
		return plain.isBlank() ? JsonNodeFactory.instance.nullNode() : JsonNodeFactory.instance.textNode(plain);
	}

	/** Browsers send every line break as two characters. */
	private static String plain(String value) {
		return value.replace("\r\n", "\n");
	}

	private static ArrayNode list(String[] values) {
		ArrayNode list = JsonNodeFactory.instance.arrayNode();
		for (String value : values) {
			if (!value.isBlank()) {
				list.add(plain(value));
			}
		}
		return list;
	}

	private static void put(ObjectNode root, String path, JsonNode value) {
		String[] parts = path.replace("[", ".[").split("\\.", -1);
		if (parts.length > MAX_DEPTH) {
			throw wrong(path);
		}
		JsonNode node = root;
		for (int i = 0; i < parts.length; i++) {
			boolean isLast = i == parts.length - 1;
			JsonNode child = isLast ? value : container(parts[i + 1].startsWith("["));
			node = parts[i].startsWith("[") ? item(node, parts[i], child, path) : member(node, parts[i], child, path);
		}
	}

	private static JsonNode member(JsonNode parent, String name, JsonNode child, String path) {
		if (!(parent instanceof ObjectNode object) || !MEMBER.matcher(name).matches()) {
			throw wrong(path);
		}
		JsonNode kept = joined(object.get(name), child, path);
		object.set(name, kept);
		return kept;
	}

	private static JsonNode item(JsonNode parent, String part, JsonNode child, String path) {
		if (!(parent instanceof ArrayNode array) || !ITEM.matcher(part).matches()) {
			throw wrong(path);
		}
		int index = Integer.parseInt(part.substring(1, part.length() - 1));
		if (index >= MAX_ITEMS) {
			throw wrong(path);
		}
		while (array.size() <= index) {
			array.addNull();
		}
		JsonNode kept = joined(array.get(index), child, path);
		array.set(index, kept);
		return kept;
	}

	/** A place is a value, a list or an object, whichever name comes first. */
	private static JsonNode joined(JsonNode present, JsonNode child, String path) {
		if (present == null || present.isNull()) {
			return child;
		}
		if (child.isNull() || (present.isContainerNode() && present.getNodeType() == child.getNodeType())) {
			return present;
		}
		throw wrong(path);
	}

	private static MalformedInput wrong(String path) {
		return new MalformedInput("shared.wrongParameter", path);
	}

	private static JsonNode container(boolean list) {
		return list ? JsonNodeFactory.instance.arrayNode() : JsonNodeFactory.instance.objectNode();
	}

}
