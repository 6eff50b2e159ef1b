package org.banli.shared;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Turns what a page refuses into words: a whole page (the templates of {@code error}), a
 * notice where htmx asked for a part, JSON where a script asked for data. What went wrong
 * inside is logged here and never shown.
 */
@ControllerAdvice(annotations = Controller.class)
@Order(Ordered.LOWEST_PRECEDENCE)
class ErrorPages {

	private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);

	private final Words words;

	ErrorPages(Words words) {
		this.words = words;
	}

	@ExceptionHandler
	Object refused(DomainException ex, HttpServletRequest request, HttpServletResponse response) throws IOException {
		List<FieldProblem> problems = (ex instanceof InvalidInput invalid) ? invalid.problems() : List.of();
		return answer(ex.status(), this.words.of(ex.messageKey(), ex.arguments()), problems, request, response);
	}

	@ExceptionHandler
	Object wrongType(MethodArgumentTypeMismatchException ex, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		// an id that is no number is an unknown id; any other parameter is malformed
		if (ex.getParameter().hasParameterAnnotation(PathVariable.class)) {
			return answer(404, this.words.of("shared.error.404.text"), List.of(), request, response);
		}
		return answer(400, this.words.of("shared.wrongParameter", ex.getName()), List.of(), request, response);
	}

	@ExceptionHandler
	Object denied(AccessDeniedException ex) {
		// the security filter answers
		throw ex;
	}

	@ExceptionHandler
	Object unexpected(Exception ex, HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (ex instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
			int status = known.getStatusCode().value();
			String text = this.words.orElse("shared.status." + status, this.words.of("shared.refused"));
			return answer(status, text, List.of(), request, response);
		}
		if (DisconnectedClientHelper.isClientDisconnectedException(ex)) {
			return null;
		}
		log.error("{} {} failed", request.getMethod(), request.getRequestURI(), ex);
		return answer(500, this.words.of("shared.unexpected"), List.of(), request, response);
	}

	private Object answer(int status, String text, List<FieldProblem> problems, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		if (request.getHeader("HX-Request") != null) {
			response.setStatus(status);
			response.setHeader("HX-Retarget", "#notices");
			response.setHeader("HX-Reswap", "innerHTML show:window:top");
			return new ModelAndView("shared/notice :: notice", Map.of("text", text, "problems", problems));
		}
		String accept = request.getHeader("Accept");
		if (accept != null && accept.startsWith(MediaType.APPLICATION_JSON_VALUE)) {
			return ResponseEntity.status(status)
				.contentType(MediaType.APPLICATION_JSON)
				.body(Map.of("message", text, "problems", problems));
		}
		request.setAttribute(Refusal.ATTRIBUTE, new Refusal(text, problems));
		response.sendError(status);
		return new ModelAndView();
	}

	/** What an error page says beside its heading. */
	record Refusal(String text, List<FieldProblem> problems) {

		static final String ATTRIBUTE = "refusal";

	}

}
