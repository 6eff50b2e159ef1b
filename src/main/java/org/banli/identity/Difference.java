package org.banli.identity;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A field that somebody else changed while it was being edited, with both texts. */
record Difference(String field, String theirs, String yours) {

	static List<Difference> between(ObjectNode now, ObjectNode typed) {
		List<Difference> found = new ArrayList<>();
		now.fieldNames().forEachRemaining((field) -> {
			String theirs = TypedValues.text(now, field).strip();
			String yours = TypedValues.text(typed, field).strip();
			if (!field.equals("version") && !theirs.equals(yours)) {
				found.add(new Difference(field, theirs, yours));
			}
		});
		return found;
	}

}
