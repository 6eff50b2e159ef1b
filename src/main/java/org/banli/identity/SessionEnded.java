package org.banli.identity;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/**
 * Answers a submission whose session has ended. What a person typed is shown again, so
 * that it can be copied; nothing is lost.
 */
class SessionEnded implements AccessDeniedHandler {

	static final String TEXTS = "banli.texts";

	private static final int WORTH_COPYING = 6;

	/** Set by the server where a submission was too large to be read, token and all. */
	private static final String UNREAD = "org.apache.catalina.parameter_parse_failed";

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException ex)
			throws IOException, ServletException {
		String path = request.getRequestURI().substring(request.getContextPath().length());
		if (ex instanceof CsrfException && request.getAttribute(UNREAD) != null) {
			tooLarge(request, response);
		}
		else if (!(ex instanceof CsrfException) || asksForData(request)) {
			response.sendError(HttpStatus.FORBIDDEN.value());
		}
		else if ("/logout".equals(path)) {
			response.sendRedirect(request.getContextPath() + "/login?out");
		}
		else if ("/login".equals(path) || "/profile/care".equals(path)) {
			response.sendRedirect(request.getContextPath() + "/login?expired");
		}
		else {
			request.setAttribute(TEXTS, texts(request));
			request.getRequestDispatcher("/session-ended").forward(request, response);
		}
	}

	private static void tooLarge(HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (request.getHeader("HX-Request") != null) {
			response.setHeader("HX-Retarget", "#notices");
			response.setHeader("HX-Reselect", ".oops");
			response.setHeader("HX-Reswap", "innerHTML show:window:top");
		}
		// lets the error page be made without reading the submission once more
		request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, new MaxUploadSizeExceededException(-1));
		response.sendError(HttpStatus.PAYLOAD_TOO_LARGE.value());
	}

	private static boolean asksForData(HttpServletRequest request) {
		String accept = request.getHeader("Accept");
		return accept != null && accept.startsWith("application/json");
	}

	private static List<String> texts(HttpServletRequest request) {
		if (request.getRequestURI().endsWith("/password")) {
			return List.of();
		}
		return request.getParameterMap()
			.entrySet()
			.stream()
			.filter((parameter) -> !parameter.getKey().startsWith("_"))
			.map(Map.Entry::getValue)
			.flatMap(Arrays::stream)
			.filter((text) -> text.strip().length() >= WORTH_COPYING)
			.toList();
	}

}
