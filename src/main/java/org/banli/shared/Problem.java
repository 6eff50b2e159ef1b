package org.banli.shared;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.springframework.http.HttpStatus;

/**
 * What the API answers to a refused call (RFC 9457).
 *
 * @param errors only with 422: one sentence per field
 */
public record Problem(String type, String title, int status, String detail, String businessKey,
		@JsonInclude(JsonInclude.Include.NON_NULL) List<FieldProblem> errors) {

	/** The media type of a problem. */
	public static final String MEDIA_TYPE = "application/problem+json";

	public static Problem of(HttpStatus status, String title) {
		return new Problem("about:blank", title, status.value(), title, null, null);
	}

}
