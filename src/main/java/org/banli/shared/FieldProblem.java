package org.banli.shared;

/** One sentence about one field: {@code asks[0].text}, and what to do about it. */
public record FieldProblem(String field, String message) {

	/** The HTML id of the field, for a link to it. */
	public String id() {
		return FormState.id(this.field);
	}

}
