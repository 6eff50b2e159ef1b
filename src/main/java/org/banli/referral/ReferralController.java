package org.banli.referral;

import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseFrame;
import org.banli.document.Documents;
import org.banli.document.IssuedPapers;
import org.banli.document.StoredDocument;
import org.banli.identity.Action;
import org.banli.identity.CurrentUser;
import org.banli.identity.Rights;
import org.banli.shared.Flash;
import org.banli.shared.FormBody;
import org.banli.shared.FormState;
import org.banli.shared.InvalidInput;
import org.banli.shared.NotFound;
import org.banli.shared.Words;
import org.banli.workflow.FormReader;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of the referral of a case, its papers, and the package. */
@Controller
class ReferralController {

	private final CaseFiles files;

	private final CaseFrame frame;

	private final Referrals referrals;

	private final ReferralPages pages;

	private final ReferralPackage packages;

	private final IssuedPapers papers;

	private final Documents documents;

	private final FormReader reader;

	private final Words words;

	ReferralController(CaseFiles files, CaseFrame frame, Referrals referrals, ReferralPages pages,
			ReferralPackage packages, IssuedPapers papers, Documents documents, FormReader reader, Words words) {
		this.files = files;
		this.frame = frame;
		this.referrals = referrals;
		this.pages = pages;
		this.packages = packages;
		this.papers = papers;
		this.documents = documents;
		this.reader = reader;
		this.words = words;
	}

	@GetMapping("/cases/{id:\\d{1,18}}/referral")
	String page(@PathVariable long id, @AuthenticationPrincipal CurrentUser me, Model model) {
		return show(me, this.files.visible(me, id), FormState.of(JsonNodeFactory.instance.objectNode()), model);
	}

	private String show(CurrentUser me, CaseFile file, FormState form, Model model) {
		this.frame.show(model, me, file, "referral");
		this.pages.ofCase(model, me, file);
		model.addAttribute("form", form);
		return "referral/referral";
	}

	@PostMapping("/cases/{id:\\d{1,18}}/referral")
	String call(@PathVariable long id, HttpServletRequest request, HttpServletResponse response,
			@AuthenticationPrincipal CurrentUser me, Model model, RedirectAttributes next) {
		CaseFile file = this.files.visible(me, id);
		Referrals.requireCaller(me, file);
		ObjectNode typed = FormBody.of(request.getParameterMap());
		try {
			this.referrals.call(me, id, this.reader.read(typed, CallForm.class, false));
			next.addFlashAttribute(Flash.ATTRIBUTE, Flash.of(this.words.of("referral.call.done")));
			return "redirect:/cases/" + id + "/referral";
		}
		catch (InvalidInput ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return show(me, file, new FormState(typed, ex.problems()), model);
		}
	}

	@GetMapping("/cases/{id:\\d{1,18}}/referral/papers/{documentId:\\d{1,18}}")
	ResponseEntity<byte[]> paper(@PathVariable long id, @PathVariable long documentId,
			@AuthenticationPrincipal CurrentUser me) {
		CaseFile file = this.files.visible(me, id);
		boolean isIts = this.papers.list(file.businessKey().toString())
			.stream()
			.filter((paper) -> paper.subject().startsWith(Referral.KEY_KIND + ":"))
			.anyMatch((paper) -> paper.pdfId() == documentId || paper.docxId() == documentId);
		if (!isIts) {
			throw new NotFound("referral.unknownPaper");
		}
		return download(documentId);
	}

	private ResponseEntity<byte[]> download(long documentId) {
		StoredDocument document = this.documents.find(documentId).orElseThrow();
		String ending = document.mediaType().equals(IssuedPapers.PDF) ? ".pdf" : ".docx";
		String number = (document.docNumber() == null) ? "" : " " + document.docNumber();
		return file(this.documents.content(documentId), document.mediaType(), document.title() + number + ending);
	}

	private static ResponseEntity<byte[]> file(byte[] content, String mediaType, String name) {
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(mediaType))
			.header("Content-Disposition",
					ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
			.header("X-Content-Type-Options", "nosniff")
			.cacheControl(CacheControl.noCache().cachePrivate())
			.body(content);
	}

	@GetMapping("/cases/{id:\\d{1,18}}/referral/package.zip")
	ResponseEntity<byte[]> zip(@PathVariable long id, @AuthenticationPrincipal CurrentUser me) {
		CaseFile file = this.files.visible(me, id);
		Referral referral = this.referrals.ofCase(file.id()).orElseThrow(() -> new NotFound("referral.unknown"));
		return zip(me, referral);
	}

	private ResponseEntity<byte[]> zip(CurrentUser me, Referral referral) {
		return file(this.packages.zip(me, referral), "application/zip",
				this.words.of("referral.package.name", String.valueOf(referral.letterNumber())) + ".zip");
	}

	@GetMapping("/referrals")
	String list(@RequestParam(required = false) String cursor, @AuthenticationPrincipal CurrentUser me, Model model) {
		model.addAttribute("page", this.pages.list(me, cursor));
		model.addAttribute("isPartner", this.pages.isPartner(me));
		model.addAttribute("mayCount", Rights.may(me, Action.COUNT_REFERRALS));
		return "referral/list";
	}

	@GetMapping("/referrals/{id:\\d{1,18}}")
	String sent(@PathVariable long id, @AuthenticationPrincipal CurrentUser me, Model model) {
		this.pages.sent(model, me, this.referrals.sentTo(me, id));
		return "referral/sent";
	}

	@GetMapping("/referrals/{id:\\d{1,18}}/package.zip")
	ResponseEntity<byte[]> sentZip(@PathVariable long id, @AuthenticationPrincipal CurrentUser me) {
		Referral referral = this.referrals.sentTo(me, id);
		if (!this.referrals.seesFile(me, referral)) {
			throw new NotFound("referral.unknownPaper");
		}
		return zip(me, referral);
	}

	@GetMapping("/referrals/{id:\\d{1,18}}/papers/{documentId:\\d{1,18}}")
	ResponseEntity<byte[]> sentPaper(@PathVariable long id, @PathVariable long documentId,
			@AuthenticationPrincipal CurrentUser me) {
		Referral referral = this.referrals.sentTo(me, id);
		if (!this.pages.mayRead(me, referral, documentId)) {
			throw new NotFound("referral.unknownPaper");
		}
		return download(documentId);
	}

}
