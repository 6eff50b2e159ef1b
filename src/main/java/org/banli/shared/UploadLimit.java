package org.banli.shared;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a page's upload that is too large before anybody reads its form: what is told
 * would else be that the form's token is missing.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class UploadLimit extends OncePerRequestFilter {

	private final long mostBytes;

	private final Words words;

	UploadLimit(MultipartProperties settings, Words words) {
		this.mostBytes = settings.getMaxRequestSize().toBytes();
		this.words = words;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String type = request.getContentType();
		boolean isUpload = type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
		boolean isApi = request.getRequestURI().startsWith(request.getContextPath() + "/api/");
		return !isUpload || isApi || request.getContentLengthLong() <= this.mostBytes;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (request.getHeader("HX-Request") != null) {
			response.setHeader("HX-Retarget", "#notices");
			response.setHeader("HX-Reselect", ".oops");
			response.setHeader("HX-Reswap", "innerHTML show:window:top");
		}
		request.setAttribute(ErrorPages.Refusal.ATTRIBUTE,
				new ErrorPages.Refusal(this.words.of("shared.error.413.text"), List.of()));
		response.sendError(HttpStatus.PAYLOAD_TOO_LARGE.value());
	}

}
