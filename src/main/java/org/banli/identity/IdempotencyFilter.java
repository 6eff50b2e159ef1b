package org.banli.identity;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import org.banli.identity.IdempotentRequests.Claim;
import org.banli.shared.FieldProblem;
import org.banli.shared.Problem;
import org.banli.shared.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Lets a write of the API that carries an {@code Idempotency-Key} act once: the same
 * request is answered the same, another one under the same key is refused. Only what
 * succeeded is remembered; a refusal did nothing and may be tried again. Keys belong to
 * their user, so it is the last of the API's security filters.
 */
class IdempotencyFilter extends OncePerRequestFilter {

	private static final Logger log = LoggerFactory.getLogger(IdempotencyFilter.class);

	private static final String HEADER = "Idempotency-Key";

	private static final int KEY_LENGTH = 100;

	/** As much as an upload may have. */
	private static final int BODY_LENGTH = 21 * 1024 * 1024;

	private final IdempotentRequests requests;

	private final ObjectMapper json;

	private final Words words;

	IdempotencyFilter(IdempotentRequests requests, ObjectMapper json, Words words) {
		this.requests = requests;
		this.json = json;
		this.words = words;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String path = request.getRequestURI().substring(request.getContextPath().length());
		return !"POST".equals(request.getMethod()) || !path.startsWith("/api/v1/") || request.getHeader(HEADER) == null
				|| request.getUserPrincipal() == null;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String key = request.getHeader(HEADER);
		if (key.isBlank() || key.length() > KEY_LENGTH) {
			refuse(response, HttpStatus.UNPROCESSABLE_ENTITY, "api.idempotency.length", true);
			return;
		}
		MessageDigest digest = sha256();
		HttpServletRequest readable = read(request, digest);
		if (readable == null) {
			refuse(response, HttpStatus.PAYLOAD_TOO_LARGE, "shared.status.413", false);
			return;
		}
		String hash = HexFormat.of().formatHex(digest.digest());
		Claim claim = this.requests.claim(request.getUserPrincipal().getName(), key, hash);
		switch (claim.known()) {
			case NEW -> answer(readable, response, chain, claim.answer());
			case ANSWERED -> repeat(response, claim.answer());
			case RUNNING -> refuse(response, HttpStatus.CONFLICT, "api.idempotency.running", false);
			case OTHER -> refuse(response, HttpStatus.CONFLICT, "api.idempotency.otherBody", false);
		}
	}

	private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain,
			RememberedAnswer claimed) throws ServletException, IOException {
		ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
		boolean isDone = false;
		try {
			chain.doFilter(request, answer);
			isDone = answer.getStatus() >= 200 && answer.getStatus() < 300;
		}
		finally {
			if (!isDone) {
				this.requests.forget(claimed);
			}
		}
		if (isDone) {
			remember(claimed, answer);
		}
		answer.copyBodyToResponse();
	}

	private void remember(RememberedAnswer claimed, ContentCachingResponseWrapper answer) {
		try {
			this.requests.remember(claimed, answer.getStatus(), answer.getContentType(),
					new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8), answer.getHeader("Location"));
		}
		catch (DataAccessException ex) {
			// it was done and is answered; the key stays taken for a while, so nothing is
			// done twice
			log.error("An answer could not be remembered", ex);
		}
	}

	private static void repeat(HttpServletResponse response, RememberedAnswer answer) throws IOException {
		response.setStatus(answer.status());
		if (answer.location() != null) {
			response.setHeader("Location", answer.location());
		}
		byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
		if (answer.contentType() != null) {
			response.setContentType(answer.contentType());
		}
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
	}

	private void refuse(HttpServletResponse response, HttpStatus status, String key, boolean isKeyWrong)
			throws IOException {
		String detail = this.words.of(key, KEY_LENGTH);
		response.setStatus(status.value());
		response.setContentType(Problem.MEDIA_TYPE);
		response.setCharacterEncoding("UTF-8");
		this.json.writeValue(response.getWriter(),
				new Problem("about:blank", this.words.of("shared.status." + status.value()), status.value(), detail,
						null, isKeyWrong ? List.of(new FieldProblem(HEADER, detail)) : null));
	}

	/**
	 * Takes the fingerprint of a request: address and content, of an upload that of its
	 * parts.
	 * @return the request with its content to be read again, null where that is too much
	 */
	private static HttpServletRequest read(HttpServletRequest request, MessageDigest digest)
			throws ServletException, IOException {
		update(digest, request.getRequestURI());
		update(digest, String.valueOf(request.getQueryString()));
		String type = request.getContentType();
		if (type != null && type.toLowerCase(java.util.Locale.ROOT).startsWith("multipart/")) {
			try {
				for (Part part : request.getParts()) {
					update(digest, part.getName());
					update(digest, String.valueOf(part.getSubmittedFileName()));
					digest.update(part.getInputStream().readAllBytes());
				}
			}
			catch (IOException | ServletException | IllegalStateException ex) {
				// the controller meets the same and answers it in its own words
				update(digest, "unreadable");
			}
			return request;
		}
		byte[] body = request.getInputStream().readNBytes(BODY_LENGTH + 1);
		if (body.length > BODY_LENGTH) {
			return null;
		}
		digest.update(body);
		return new ReadAgain(request, body);
	}

	private static void update(MessageDigest digest, String text) {
		digest.update((text + "\n").getBytes(StandardCharsets.UTF_8));
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** A request whose content was read already. */
	private static final class ReadAgain extends HttpServletRequestWrapper {

		private final byte[] body;

		ReadAgain(HttpServletRequest request, byte[] body) {
			super(request);
			this.body = body;
		}

		@Override
		public ServletInputStream getInputStream() {
			ByteArrayInputStream content = new ByteArrayInputStream(this.body);
			return new ServletInputStream() {

				@Override
				public int read() {
					return content.read();
				}

				@Override
				public int read(byte[] bytes, int offset, int length) {
					return content.read(bytes, offset, length);
				}

				@Override
				public boolean isFinished() {
					return content.available() == 0;
				}

				@Override
				public boolean isReady() {
					return true;
				}

				@Override
				public void setReadListener(ReadListener listener) {
					throw new UnsupportedOperationException();
				}

			};
		}

		@Override
		public java.io.BufferedReader getReader() {
			return new java.io.BufferedReader(new java.io.InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
		}

	}

}
