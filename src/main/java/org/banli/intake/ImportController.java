package org.banli.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.banli.document.SheetWriter;
import org.banli.document.SpreadsheetRefused;
import org.banli.document.StoredDocument;
import org.banli.identity.Action;
import org.banli.identity.CurrentUser;
import org.banli.identity.Rights;
import org.banli.shared.DomainException;
import org.banli.shared.FieldProblem;
import org.banli.shared.Flash;
import org.banli.shared.InvalidInput;
import org.banli.shared.Words;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sends lists in, shows them before they count, and registers or discards them. */
@Controller
class ImportController {

	private static final int LISTS = 20;

	private static final int REFRESH_SECONDS = 4;

	private final ProposalImports imports;

	private final ImportCommit commit;

	private final Words words;

	ImportController(ProposalImports imports, ImportCommit commit, Words words) {
		this.imports = imports;
		this.commit = commit;
		this.words = words;
	}

	@GetMapping("/proposals/import")
	String lists(@RequestParam(required = false) String cursor, @AuthenticationPrincipal CurrentUser me, Model model) {
		return lists(me, cursor, List.of(), model);
	}

	private String lists(CurrentUser me, String cursor, List<FieldProblem> problems, Model model) {
		model.addAttribute("page", this.imports.list(me, cursor, LISTS));
		model.addAttribute("problems", problems);
		return "intake/import";
	}

	@PostMapping("/proposals/imports")
	String upload(@RequestParam(required = false) MultipartFile file, @AuthenticationPrincipal CurrentUser me,
			HttpServletResponse response, Model model) throws IOException {
		Rights.require(me, Action.IMPORT_PROPOSALS);
		try {
			if (file == null || file.getOriginalFilename() == null || file.getOriginalFilename().isEmpty()) {
				throw new InvalidInput("file", this.words.of("intake.file.missing"));
			}
			return "redirect:/proposals/imports/"
					+ this.imports.upload(me, file.getOriginalFilename(), file.getBytes());
		}
		catch (InvalidInput ex) {
			return refused(me, ex, ex.problems(), response, model);
		}
		catch (SpreadsheetRefused ex) {
			return refused(me, ex, List.of(new FieldProblem("file", this.words.of(ex.messageKey(), ex.arguments()))),
					response, model);
		}
	}

	private String refused(CurrentUser me, DomainException ex, List<FieldProblem> problems,
			HttpServletResponse response, Model model) {
		response.setStatus(ex.status());
		return lists(me, null, problems, model);
	}

	@GetMapping("/proposals/imports/{importId:\\d{1,18}}")
	String preview(@PathVariable long importId, @RequestParam(required = false) String show,
			@RequestParam(required = false) String cursor, @AuthenticationPrincipal CurrentUser me,
			HttpServletResponse response, Model model) {
		ListImport list = this.imports.visible(me, importId);
		model.addAttribute("list", list);
		if (list.state() == ImportState.COMMITTING) {
			// without scripts the browser asks again by itself
			response.setIntHeader("Refresh", REFRESH_SECONDS);
		}
		ImportTally.Shown shown = ImportTally.show(this.imports.rows(me, importId), show, cursor);
		model.addAttribute("tally", shown.tally());
		model.addAttribute("shown", shown);
		return "intake/preview";
	}

	@GetMapping("/proposals/imports/{importId:\\d{1,18}}/progress")
	String progress(@PathVariable long importId, @AuthenticationPrincipal CurrentUser me,
			@RequestHeader(name = "HX-Request", required = false) String swap, HttpServletResponse response,
			Model model) {
		ListImport list = this.imports.visible(me, importId);
		if (swap == null) {
			return "redirect:/proposals/imports/" + importId;
		}
		if (list.state() != ImportState.COMMITTING) {
			response.setHeader("HX-Refresh", "true");
		}
		model.addAttribute("list", list);
		return "intake/preview :: progress";
	}

	@PostMapping("/proposals/imports/{importId:\\d{1,18}}/commit")
	String commit(@PathVariable long importId, @AuthenticationPrincipal CurrentUser me) {
		this.commit.start(me, importId);
		return "redirect:/proposals/imports/" + importId;
	}

	@PostMapping("/proposals/imports/{importId:\\d{1,18}}/discard")
	String discard(@PathVariable long importId, @AuthenticationPrincipal CurrentUser me, RedirectAttributes next) {
		this.imports.discard(me, importId);
		next.addFlashAttribute(Flash.ATTRIBUTE, Flash.of(this.words.of("intake.page.discarded")));
		return "redirect:/proposals/import";
	}

	@GetMapping("/proposals/imports/{importId:\\d{1,18}}/file")
	ResponseEntity<byte[]> file(@PathVariable long importId, @AuthenticationPrincipal CurrentUser me) {
		StoredDocument file = this.imports.file(me, importId);
		return workbook(file.title(), this.imports.content(file));
	}

	/** A workbook to be saved, never opened in the browser. */
	static ResponseEntity<byte[]> workbook(String name, byte[] content) {
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(SheetWriter.MEDIA_TYPE))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
			.header("X-Content-Type-Options", "nosniff")
			.body(content);
	}

}
