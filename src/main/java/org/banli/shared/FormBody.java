package org.banli.shared;

import java.util.List;
import java.util.Map;

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
		String plain = value.replace("\r\n", "\n");
		return plain.isBlank() ? JsonNodeFactory.instance.nullNode() : JsonNodeFactory.instance.textNode(plain);
	}

	private static ArrayNode list(String[] values) {
		ArrayNode list = JsonNodeFactory.instance.arrayNode();
		for (String value : values) {
			if (!value.isBlank()) {
				list.add(value);
			}
		}
		return list;
	}

	private static void put(ObjectNode root, String path, JsonNode value) {
		List<String> parts = List.of(path.replace("[", ".[").split("\\."));
		JsonNode node = root;
		for (int i = 0; i < parts.size(); i++) {
			String part = parts.get(i);
			boolean isLast = i == parts.size() - 1;
			boolean listFollows = !isLast && parts.get(i + 1).startsWith("[");
			node = part.startsWith("[") ? item(node, part, isLast ? value : null, listFollows, path)
					: member(node, part, isLast ? value : null, listFollows, path);
		}
	}

	private static JsonNode member(JsonNode parent, String name, JsonNode value, boolean listFollows, String path) {
		if (!(parent instanceof ObjectNode object)) {
			throw new MalformedInput("shared.wrongParameter", path);
		}
		if (value != null) {
			object.set(name, value);
			return value;
		}
		JsonNode child = object.get(name);
		if (child == null || !child.isContainerNode()) {
			child = container(listFollows);
			object.set(name, child);
		}
		return child;
	}

	private static JsonNode item(JsonNode parent, String part, JsonNode value, boolean listFollows, String path) {
		if (!(parent instanceof ArrayNode array) || !part.matches("\\[\\d{1,3}]")) {
			throw new MalformedInput("shared.wrongParameter", path);
		}
		int index = Integer.parseInt(part.substring(1, part.length() - 1));
		if (index >= MAX_ITEMS) {
			throw new MalformedInput("shared.wrongParameter", path);
		}
		while (array.size() <= index) {
			array.addNull();
		}
		if (value != null) {
			array.set(index, value);
			return value;
		}
		JsonNode child = array.get(index);
		if (!child.isContainerNode()) {
			child = container(listFollows);
			array.set(index, child);
		}
		return child;
	}

	private static JsonNode container(boolean list) {
		return list ? JsonNodeFactory.instance.arrayNode() : JsonNodeFactory.instance.objectNode();
	}

}
