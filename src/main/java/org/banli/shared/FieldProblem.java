package org.banli.shared;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * One sentence about one field: {@code asks[0].text}, and what to do about it.
 *
 * @param label what people call the field, null where that is not known
 */
public record FieldProblem(String field, String message, @JsonIgnore String label) {

	public FieldProblem(String field, String message) {
		this(field, message, null);
	}

	/** The HTML id of the field, for a link to it. */
	public String id() {
		return FormState.id(this.field);
	}

	/** Whether the sentence does not name its field by itself. */
	@JsonIgnore
	public boolean isNameless() {
		return this.label != null && !this.label.isBlank() && !this.message.contains(this.label);
	}

}
