package org.banli.casefile;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import org.banli.document.Documents;
import org.banli.document.IssuedPaper;
import org.banli.document.IssuedPapers;
import org.banli.identity.CurrentUser;
import org.banli.shared.NotFound;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The papers (文书) of a case. */
@Controller
class CasePaperController {

	private final CaseFiles files;

	private final CaseFrame frame;

	private final CasePeople people;

	private final CasePapers papers;

	private final Documents documents;

	CasePaperController(CaseFiles files, CaseFrame frame, CasePeople people, CasePapers papers, Documents documents) {
		this.files = files;
		this.frame = frame;
		this.people = people;
		this.papers = papers;
		this.documents = documents;
	}

	@GetMapping("/cases/{id:\\d{1,18}}/papers")
	String list(@PathVariable long id, @AuthenticationPrincipal CurrentUser me, Model model) {
		CaseFile file = this.files.visible(me, id);
		Map<String, String> names = new LinkedHashMap<>();
		this.papers.list(file).forEach((paper) -> names.computeIfAbsent(paper.issuedBy(), this.people::name));
		this.frame.show(model, me, file, "papers");
		model.addAttribute("papers", this.papers.list(file));
		model.addAttribute("names", names);
		return "casefile/papers";
	}

	@GetMapping("/cases/{id:\\d{1,18}}/papers/{paperId:\\d{1,18}}.{form:pdf|docx}")
	ResponseEntity<byte[]> paper(@PathVariable long id, @PathVariable long paperId, @PathVariable String form,
			@AuthenticationPrincipal CurrentUser me) {
		CaseFile file = this.files.visible(me, id);
		IssuedPaper paper = this.papers.list(file)
			.stream()
			.filter((one) -> one.id() == paperId)
			.findFirst()
			.orElseThrow(() -> new NotFound("casefile.paper.unknown"));
		boolean isPdf = "pdf".equals(form);
		String name = file.reference() + " " + paper.title() + "." + form;
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(isPdf ? IssuedPapers.PDF : IssuedPapers.DOCX))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
			.body(this.documents.content(isPdf ? paper.pdfId() : paper.docxId()));
	}

}
