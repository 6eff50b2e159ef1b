package org.banli.identity;

import java.util.Arrays;
import java.util.List;

import org.banli.organization.Post;
import org.banli.organization.PostForm;
import org.banli.organization.UnitForm;
import org.banli.organization.UnitKind;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Reads what was typed into the forms of the organisation; what cannot be read is null.
 */
final class TypedValues {

	private TypedValues() {
	}

	static UnitForm unit(ObjectNode typed) {
		return new UnitForm(text(typed, "code"), text(typed, "fullName"), text(typed, "shortName"),
				one(UnitKind.values(), text(typed, "kind")), text(typed, "codeWord"), list(typed, "aliases"),
				list(typed, "dutyWords"), version(typed));
	}

	static PostForm post(ObjectNode typed) {
		return new PostForm(id(typed, "unit"), id(typed, "division"), one(Post.values(), text(typed, "post")),
				text(typed, "title"));
	}

	static String text(ObjectNode typed, String field) {
		return typed.path(field).isTextual() ? typed.path(field).asText() : "";
	}

	/** One value on each line, or several with the usual signs between them. */
	private static List<String> list(ObjectNode typed, String field) {
		return Arrays.stream(text(typed, field).split("[\\n\u3001\uff0c,;\uff1b]")).toList();
	}

	static Long id(ObjectNode typed, String field) {
		String text = text(typed, field);
		return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
	}

	/** A version that cannot be read is never the present one. */
	static int version(ObjectNode typed) {
		String text = text(typed, "version");
		return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
	}

	private static <E extends Enum<E>> E one(E[] values, String name) {
		return Arrays.stream(values).filter((value) -> value.name().equals(name)).findFirst().orElse(null);
	}

}
