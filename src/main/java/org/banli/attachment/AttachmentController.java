package org.banli.attachment;

import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.banli.identity.CurrentUser;
import org.banli.shared.BusinessKey;
import org.banli.shared.DomainException;
import org.banli.shared.FieldProblem;
import org.banli.shared.Flash;
import org.banli.shared.InvalidInput;
import org.banli.shared.MalformedInput;
import org.banli.shared.NotFound;
import org.banli.shared.Words;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Takes and hands out attachments. Asked by htmx it answers with the one part of the page
 * that changed; otherwise it leads back to the page that sent the file, or shows the part
 * on a page of its own with what was refused.
 */
@Controller
@RequestMapping("/attachments")
class AttachmentController {

	private static final String HTMX = "HX-Request";

	private final Attachments attachments;

	private final Words words;

	AttachmentController(Attachments attachments, Words words) {
		this.attachments = attachments;
		this.words = words;
	}

	@GetMapping
	String list(@RequestParam String key, @RequestParam String subject, @RequestParam(required = false) String back,
			@AuthenticationPrincipal CurrentUser me, Model model) {
		model.addAttribute("panel", panel(me, place(key, subject), back));
		return "attachment/list";
	}

	@PostMapping
	String add(@RequestParam String key, @RequestParam String subject, @RequestParam(required = false) String back,
			@RequestParam(name = "file", required = false) List<MultipartFile> files,
			@AuthenticationPrincipal CurrentUser me, @RequestHeader(name = HTMX, required = false) String swap,
			HttpServletResponse response, Model model, RedirectAttributes next) {
		AttachmentPlace place = place(key, subject);
		panel(me, place, back);
		List<String> added = new ArrayList<>();
		List<FieldProblem> problems = new ArrayList<>();
		int status = 422;
		for (MultipartFile file : chosen(files)) {
			try {
				added.add(this.attachments.add(me, place, new Upload(file.getOriginalFilename(), file.getSize(), file))
					.fileName());
			}
			catch (InvalidInput ex) {
				problems.addAll(ex.problems());
			}
			catch (DomainException ex) {
				problems.add(problem(ex));
				status = ex.status();
				break;
			}
		}
		if (added.isEmpty() && problems.isEmpty()) {
			problems.add(new FieldProblem(FileCheck.FIELD, this.words.of("attachment.none.chosen")));
		}
		String said = added.isEmpty() ? null : this.words.of("attachment.added", added.size(),
				String.join(this.words.of("attachment.comma"), added));
		return answer(me, place, back, swap, new Said(said, null, problems, status), response, model, next);
	}

	private static List<MultipartFile> chosen(List<MultipartFile> files) {
		// a form without a chosen file sends one without name and content
		return (files == null) ? List.of()
				: files.stream().filter((file) -> !file.isEmpty() || !"".equals(file.getOriginalFilename())).toList();
	}

	@GetMapping("/{id}")
	ResponseEntity<Resource> download(@PathVariable long id, @AuthenticationPrincipal CurrentUser me) {
		return FileAnswer.download(this.attachments.open(me, id));
	}

	@GetMapping("/{id}/preview")
	ResponseEntity<Resource> preview(@PathVariable long id, @AuthenticationPrincipal CurrentUser me) {
		return FileAnswer.preview(this.attachments.open(me, id));
	}

	@PostMapping("/{id}/remove")
	String remove(@PathVariable long id, @RequestParam(required = false) String back,
			@AuthenticationPrincipal CurrentUser me, @RequestHeader(name = HTMX, required = false) String swap,
			HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes next) {
		AttachmentPlace place = this.attachments.readable(me, id).place();
		Said said;
		try {
			Attachment removed = this.attachments.remove(me, id, request.getParameter("reason-" + id));
			String undo = UriComponentsBuilder.fromPath("/attachments/{id}/restore")
				.queryParam("back", "{back}")
				.encode()
				.build(id, panel(me, place, back).back())
				.toString();
			said = new Said(this.words.of("attachment.removed", removed.fileName()), undo, List.of(), 200);
		}
		catch (InvalidInput ex) {
			said = new Said(null, null, ex.problems(), ex.status());
		}
		catch (DomainException ex) {
			said = new Said(null, null, List.of(problem(ex)), ex.status());
		}
		return answer(me, place, back, swap, said, response, model, next);
	}

	@PostMapping("/{id}/restore")
	String restore(@PathVariable long id, @RequestParam(required = false) String back,
			@AuthenticationPrincipal CurrentUser me, @RequestHeader(name = HTMX, required = false) String swap,
			HttpServletResponse response, Model model, RedirectAttributes next) {
		Attachment restored = this.attachments.restore(me, id);
		Said said = new Said(this.words.of("attachment.restored", restored.fileName()), null, List.of(), 200);
		return answer(me, restored.place(), back, swap, said, response, model, next);
	}

	/** What there is to tell after an action. */
	private record Said(String sentence, String undo, List<FieldProblem> problems, int status) {
	}

	private String answer(CurrentUser me, AttachmentPlace place, String back, String swap, Said said,
			HttpServletResponse response, Model model, RedirectAttributes next) {
		AttachmentPanel panel = panel(me, place, back);
		if (said.problems().isEmpty() && swap == null) {
			next.addFlashAttribute(Flash.ATTRIBUTE,
					(said.undo() == null) ? Flash.of(said.sentence()) : Flash.undoable(said.sentence(), said.undo()));
			return "redirect:" + panel.back() + "#" + panel.id();
		}
		if (!said.problems().isEmpty()) {
			response.setStatus(said.status());
		}
		model.addAttribute("panel", panel.saying(said.sentence(), said.problems()));
		return (swap == null) ? "attachment/list" : "attachment/panel :: panel";
	}

	private AttachmentPanel panel(CurrentUser me, AttachmentPlace place, String back) {
		String own = (back != null && back.matches("/(?![/\\\\])[^\\\\\\p{Cntrl}{}#]*")) ? back
				: this.attachments.owner(place).page(place);
		return this.attachments.panel(me, place, own).orElseThrow(() -> new NotFound("attachment.unknown"));
	}

	private FieldProblem problem(DomainException ex) {
		return new FieldProblem(FileCheck.FIELD, this.words.of(ex.messageKey(), ex.arguments()));
	}

	private static AttachmentPlace place(String key, String subject) {
		try {
			return new AttachmentPlace(BusinessKey.parse(key), subject);
		}
		catch (IllegalArgumentException ex) {
			throw new MalformedInput("shared.wrongParameter", "key");
		}
	}

}
