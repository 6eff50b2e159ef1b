package org.banli.shared;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.lang.Nullable;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Turns everything the API refuses into a problem with a Chinese title; never a stack
 * trace.
 */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiProblems extends ResponseEntityExceptionHandler {

	private static final Logger log = LoggerFactory.getLogger(ApiProblems.class);

	private final Words words;

	ApiProblems(Words words) {
		this.words = words;
	}

	@ExceptionHandler
	ResponseEntity<Object> refused(DomainException ex, HttpServletRequest request) {
		HttpStatus status = HttpStatus.valueOf(ex.status());
		String detail = this.words.of(ex.messageKey(), ex.arguments());
		List<FieldProblem> errors = (ex instanceof InvalidInput invalid) ? invalid.problems() : null;
		return answer(status, detail, (String) request.getAttribute("businessKey"), errors);
	}

	@ExceptionHandler
	ResponseEntity<Object> wrongType(MethodArgumentTypeMismatchException ex) {
		// an id that is no number is an unknown id; any other parameter is malformed
		boolean isPath = ex.getParameter()
			.hasParameterAnnotation(org.springframework.web.bind.annotation.PathVariable.class);
		HttpStatus status = isPath ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST;
		return answer(status, this.words.of("shared.wrongParameter", ex.getName()), null, null);
	}

	@ExceptionHandler
	ResponseEntity<Object> unexpected(Exception ex, HttpServletRequest request) {
		log.error("{} {} failed", request.getMethod(), request.getRequestURI(), ex);
		return answer(HttpStatus.INTERNAL_SERVER_ERROR, this.words.of("shared.unexpected"), null, null);
	}

	@Override
	protected ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		return answer(HttpStatus.BAD_REQUEST, this.words.of("shared.malformedJson"), null, null);
	}

	@Override
	protected ResponseEntity<Object> handleMethodArgumentNotValid(MethodArgumentNotValidException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		List<FieldProblem> errors = ex.getBindingResult()
			.getAllErrors()
			.stream()
			.map((error) -> new FieldProblem(
					(error instanceof FieldError field) ? field.getField() : error.getObjectName(),
					error.getDefaultMessage()))
			.toList();
		return answer(HttpStatus.UNPROCESSABLE_ENTITY, this.words.of("shared.invalidInput", errors.size()), null,
				errors);
	}

	@Override
	protected ResponseEntity<Object> handleExceptionInternal(Exception ex, @Nullable Object body, HttpHeaders headers,
			HttpStatusCode status, WebRequest request) {
		String detail = this.words.orElse("shared.status." + status.value(), this.words.of("shared.refused"));
		if (request instanceof ServletWebRequest web && status.is5xxServerError()) {
			log.error("{} failed", web.getRequest().getRequestURI(), ex);
		}
		return answer(HttpStatus.valueOf(status.value()), detail, null, null);
	}

	private ResponseEntity<Object> answer(HttpStatus status, String detail, String businessKey,
			List<FieldProblem> errors) {
		String title = this.words.orElse("shared.status." + status.value(), status.getReasonPhrase());
		return ResponseEntity.status(status)
			.contentType(MediaType.parseMediaType(Problem.MEDIA_TYPE))
			.body(new Problem("about:blank", title, status.value(), detail, businessKey, errors));
	}

}
