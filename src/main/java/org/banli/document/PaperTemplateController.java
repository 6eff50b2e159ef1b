package org.banli.document;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.banli.identity.CurrentUser;
import org.banli.shared.Flash;
import org.banli.shared.FormBody;
import org.banli.shared.FormState;
import org.banli.shared.InvalidInput;
import org.banli.shared.Words;

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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The texts of papers, for whoever administers: read, change from a day on, compare. */
@Controller
@RequestMapping("/admin/papers")
class PaperTemplateController {

	private static final int VERSIONS = 20;

	private static final String FORM = "document/papers/edit";

	private final PaperTemplates templates;

	private final Words words;

	PaperTemplateController(PaperTemplates templates, Words words) {
		this.templates = templates;
		this.words = words;
	}

	@GetMapping
	String list(@AuthenticationPrincipal CurrentUser me, Model model) {
		model.addAttribute("papers", this.templates.list(me));
		model.addAttribute("today", this.templates.today());
		return "document/papers/list";
	}

	@GetMapping("/{code:[A-Za-z]{1,40}}")
	String paper(@AuthenticationPrincipal CurrentUser me, @PathVariable String code,
			@RequestParam(required = false) String cursor, Model model) {
		PaperTemplate current = this.templates.current(me, code);
		model.addAttribute("template", current);
		model.addAttribute("latest", this.templates.latest(me, code));
		model.addAttribute("preview", this.templates.preview(me, current.body()));
		model.addAttribute("page", this.templates.versions(me, code, cursor, VERSIONS));
		model.addAttribute("base", "/admin/papers/" + code);
		return "document/papers/paper";
	}

	@GetMapping("/{code:[A-Za-z]{1,40}}/edit")
	String edit(@AuthenticationPrincipal CurrentUser me, @PathVariable String code, Model model) {
		PaperTemplate latest = this.templates.latest(me, code);
		return show(me, latest, FormState.of(values(latest)), model);
	}

	@PostMapping("/{code:[A-Za-z]{1,40}}")
	String save(@AuthenticationPrincipal CurrentUser me, @PathVariable String code, HttpServletRequest request,
			HttpServletResponse response, Model model, RedirectAttributes next) {
		PaperTemplate latest = this.templates.latest(me, code);
		ObjectNode typed = FormBody.of(request.getParameterMap());
		try {
			PaperTemplate saved = this.templates.save(me, code, change(typed));
			next.addFlashAttribute(Flash.ATTRIBUTE, Flash.of(this.words.of("document.papers.saved", saved.title(),
					saved.versionNo(), saved.validFrom().toString())));
			return "redirect:/admin/papers/" + code;
		}
		catch (InvalidInput ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return show(me, latest, new FormState(typed, ex.problems()), model);
		}
		catch (PaperConflict ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			PaperTemplate now = this.templates.latest(me, code);
			model.addAttribute("kept", now);
			model.addAttribute("difference",
					TextLines.between(now.body(), PaperChange.text(typed.path("body").asText())));
			// who saves once more has seen both texts
			typed.put("basedOn", String.valueOf(now.versionNo()));
			return show(me, now, FormState.of(typed), model);
		}
	}

	@PostMapping("/{code:[A-Za-z]{1,40}}/preview")
	String preview(@AuthenticationPrincipal CurrentUser me, @PathVariable String code,
			@RequestParam(defaultValue = "") String body, Model model) {
		this.templates.latest(me, code);
		model.addAttribute("preview", this.templates.preview(me, body));
		return "document/papers/parts :: preview";
	}

	@GetMapping("/{code:[A-Za-z]{1,40}}/versions/{versionNo:\\d{1,9}}")
	String version(@AuthenticationPrincipal CurrentUser me, @PathVariable String code, @PathVariable int versionNo,
			Model model) {
		PaperTemplate version = this.templates.version(me, code, versionNo);
		model.addAttribute("template", version);
		model.addAttribute("latest", this.templates.latest(me, code));
		if (versionNo > 1) {
			model.addAttribute("difference",
					TextLines.between(this.templates.version(me, code, versionNo - 1).body(), version.body()));
		}
		return "document/papers/version";
	}

	@PostMapping("/{code:[A-Za-z]{1,40}}/versions/{versionNo:\\d{1,9}}/restore")
	String restore(@AuthenticationPrincipal CurrentUser me, @PathVariable String code, @PathVariable int versionNo,
			RedirectAttributes next) {
		PaperTemplate saved = this.templates.restore(me, code, versionNo);
		next.addFlashAttribute(Flash.ATTRIBUTE, Flash.of(this.words.of("document.papers.saved", saved.title(),
				saved.versionNo(), saved.validFrom().toString())));
		return "redirect:/admin/papers/" + code;
	}

	@GetMapping("/{code:[A-Za-z]{1,40}}/versions/{versionNo:\\d{1,9}}/sample.pdf")
	ResponseEntity<byte[]> pdf(@AuthenticationPrincipal CurrentUser me, @PathVariable String code,
			@PathVariable int versionNo) {
		Paper paper = this.templates.sample(me, code, versionNo);
		return send(paper.template().title() + ".pdf", IssuedPapers.PDF, paper.pdf());
	}

	@GetMapping("/{code:[A-Za-z]{1,40}}/versions/{versionNo:\\d{1,9}}/sample.docx")
	ResponseEntity<byte[]> docx(@AuthenticationPrincipal CurrentUser me, @PathVariable String code,
			@PathVariable int versionNo) {
		Paper paper = this.templates.sample(me, code, versionNo);
		return send(paper.template().title() + ".docx", IssuedPapers.DOCX, paper.docx());
	}

	private static ResponseEntity<byte[]> send(String name, String type, byte[] content) {
		boolean isPdf = type.equals(IssuedPapers.PDF);
		ContentDisposition disposition = (isPdf ? ContentDisposition.inline() : ContentDisposition.attachment())
			.filename(name.replace('/', '-'), StandardCharsets.UTF_8)
			.build();
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(type))
			.header("Content-Disposition", disposition.toString())
			.header("X-Content-Type-Options", "nosniff")
			.cacheControl(CacheControl.noCache().cachePrivate())
			.body(content);
	}

	private String show(CurrentUser me, PaperTemplate template, FormState form, Model model) {
		model.addAttribute("template", template);
		model.addAttribute("form", form);
		model.addAttribute("names", this.templates.names(me));
		model.addAttribute("preview", this.templates.preview(me, form.value("body")));
		return FORM;
	}

	private ObjectNode values(PaperTemplate latest) {
		LocalDate today = this.templates.today();
		return JsonNodeFactory.instance.objectNode()
			.put("basedOn", String.valueOf(latest.versionNo()))
			.put("title", latest.title())
			.put("body", latest.body())
			.put("required", latest.required())
			.put("legalBasis", latest.legalBasis())
			.put("validFrom", (latest.validFrom().isAfter(today) ? latest.validFrom() : today).toString());
	}

	private static PaperChange change(ObjectNode typed) {
		return new PaperChange(typed.path("basedOn").asInt(), text(typed, "title"), text(typed, "body"),
				text(typed, "required"), text(typed, "legalBasis"), day(text(typed, "validFrom")),
				text(typed, "remark"));
	}

	private static String text(ObjectNode typed, String field) {
		return PaperChange.text(typed.path(field).asText(""));
	}

	private static LocalDate day(String text) {
		try {
			return LocalDate.parse(text);
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

}
