package org.banli.shared;

import java.io.IOException;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.autoconfigure.web.servlet.error.BasicErrorController;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorViewResolver;
import org.springframework.boot.web.servlet.error.ErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers what no controller was asked for, an unknown address or a wrong method: under
 * the API with a problem, elsewhere with the error pages.
 */
@Controller
class ErrorAnswers extends BasicErrorController {

	private final ObjectMapper json;

	private final Words words;

	ErrorAnswers(ErrorAttributes attributes, ServerProperties server, ObjectProvider<ErrorViewResolver> views,
			ObjectMapper json, Words words) {
		super(attributes, server.getError(), views.orderedStream().toList());
		this.json = json;
		this.words = words;
	}

	@Override
	public ModelAndView errorHtml(HttpServletRequest request, HttpServletResponse response) {
		if (!isApi(request)) {
			return super.errorHtml(request, response);
		}
		try {
			write(request, response);
			return null;
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	@Override
	public ResponseEntity<Map<String, Object>> error(HttpServletRequest request) {
		if (!isApi(request)) {
			return super.error(request);
		}
		HttpStatus status = getStatus(request);
		Problem problem = problem(status);
		@SuppressWarnings("unchecked")
		Map<String, Object> body = this.json.convertValue(problem, Map.class);
		return ResponseEntity.status(status).contentType(MediaType.parseMediaType(Problem.MEDIA_TYPE)).body(body);
	}

	private void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
		HttpStatus status = getStatus(request);
		response.setStatus(status.value());
		response.setContentType(Problem.MEDIA_TYPE);
		response.setCharacterEncoding("UTF-8");
		this.json.writeValue(response.getWriter(), problem(status));
	}

	private Problem problem(HttpStatus status) {
		return Problem.of(status,
				this.words.orElse("shared.status." + status.value(), this.words.of("shared.refused")));
	}

	private static boolean isApi(HttpServletRequest request) {
		Object address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		return address != null && address.toString().startsWith(request.getContextPath() + "/api/");
	}

}
