package org.banli.dispatch;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

import org.banli.document.Documents;
import org.banli.document.SheetWriter;
import org.banli.document.StoredDocument;
import org.banli.shared.Words;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Sends the documents of runs: letters open in the browser, workbooks are saved. */
@Component
class Papers {

	private final Documents documents;

	private final Words words;

	Papers(Documents documents, Words words) {
		this.documents = documents;
		this.words = words;
	}

	static boolean isSheet(StoredDocument paper) {
		return SheetWriter.MEDIA_TYPE.equals(paper.mediaType());
	}

	ResponseEntity<byte[]> send(StoredDocument paper, LocalDate assignedOn) {
		boolean isSheet = isSheet(paper);
		String name = this.words.of("dispatch.paper.fileName", paper.title(), assignedOn.toString(),
				isSheet ? "xlsx" : "pdf");
		ContentDisposition disposition = (isSheet ? ContentDisposition.attachment() : ContentDisposition.inline())
			.filename(name, StandardCharsets.UTF_8)
			.build();
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(paper.mediaType()))
			.header("Content-Disposition", disposition.toString())
			.header("X-Content-Type-Options", "nosniff")
			.cacheControl(CacheControl.noCache().cachePrivate())
			.body(this.documents.content(paper.id()));
	}

}
