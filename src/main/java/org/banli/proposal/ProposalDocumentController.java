package org.banli.proposal;

import java.nio.charset.StandardCharsets;

import org.banli.identity.CurrentUser;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves the documents of proposals to be read in the browser. */
@Controller
class ProposalDocumentController {

	private final ProposalDocuments documents;

	ProposalDocumentController(ProposalDocuments documents) {
		this.documents = documents;
	}

	@GetMapping("/proposals/{id}/documents/{name}")
	ResponseEntity<byte[]> document(@PathVariable long id, @PathVariable String name,
			@AuthenticationPrincipal CurrentUser me) {
		return answer(this.documents.file(me, id, name));
	}

	static ResponseEntity<byte[]> answer(ProposalDocuments.File file) {
		ContentDisposition disposition = ContentDisposition.inline()
			.filename(file.fileName(), StandardCharsets.UTF_8)
			.build();
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.header("Content-Disposition", disposition.toString())
			.header("X-Content-Type-Options", "nosniff")
			.cacheControl(CacheControl.noCache().cachePrivate())
			.body(file.content());
	}

}
