package org.banli.attachment;

import java.nio.charset.StandardCharsets;

import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Hands a file to a browser so that it never runs as part of the product: never sniffed,
 * shown only where the type is harmless, and then without scripts and without the
 * product's origin.
 */
final class FileAnswer {

	private static final String SANDBOX = "sandbox; default-src 'none'; img-src 'self' data:; "
			+ "style-src 'unsafe-inline'; frame-ancestors 'self'";

	/** Browsers show no PDF inside a sandbox; their viewer is one of its own. */
	private static final String PDF = "default-src 'none'; object-src 'self'; img-src 'self' data:; "
			+ "style-src 'unsafe-inline'; frame-ancestors 'self'";

	private FileAnswer() {
	}

	static ResponseEntity<Resource> download(Attachments.Opened opened) {
		return answer(opened, ContentDisposition.attachment(), SANDBOX);
	}

	/** To be looked at, where the type allows it. */
	static ResponseEntity<Resource> preview(Attachments.Opened opened) {
		if (!opened.attachment().isPreviewable()) {
			return download(opened);
		}
		boolean isPdf = FileType.PDF.mediaType().equals(opened.attachment().mediaType());
		return answer(opened, ContentDisposition.inline(), isPdf ? PDF : SANDBOX);
	}

	private static ResponseEntity<Resource> answer(Attachments.Opened opened, ContentDisposition.Builder disposition,
			String policy) {
		String name = opened.attachment().fileName();
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(opened.attachment().mediaType()))
			.header("Content-Disposition", disposition.filename(name, StandardCharsets.UTF_8).build().toString())
			.header("Content-Security-Policy", policy)
			.header("X-Content-Type-Options", "nosniff")
			.header("Cross-Origin-Resource-Policy", "same-origin")
			.cacheControl(CacheControl.noCache().cachePrivate())
			.body(new FileSystemResource(opened.file()));
	}

}
