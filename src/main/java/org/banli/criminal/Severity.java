package org.banli.criminal;

import com.fasterxml.jackson.annotation.JsonValue;

/** The tier of a crime. */
public enum Severity {

	SERIOUS("情节严重"),

	ESPECIALLY_SERIOUS("特别严重");

	private final String term;

	Severity(String term) {
		this.term = term;
	}

	/** The word of the law, as the table of thresholds and the API write it. */
	@JsonValue
	public String term() {
		return this.term;
	}

	/** The tier that a word of the law names. */
	public static Severity of(String term) {
		for (Severity severity : values()) {
			if (severity.term.equals(term)) {
				return severity;
			}
		}
		throw new IllegalArgumentException("No severity " + term);
	}

	static Severity lower(Severity one, Severity other) {
		return (one.compareTo(other) <= 0) ? one : other;
	}

}
