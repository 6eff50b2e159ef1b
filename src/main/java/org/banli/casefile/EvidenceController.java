package org.banli.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.banli.attachment.AttachmentPanel;
import org.banli.attachment.Attachments;
import org.banli.identity.CurrentUser;
import org.banli.shared.Flash;
import org.banli.shared.FormBody;
import org.banli.shared.FormState;
import org.banli.shared.InvalidInput;
import org.banli.shared.NotFound;
import org.banli.shared.Words;
import org.banli.workflow.FormReader;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The register of evidence of a case, and the page of one piece with its files. */
@Controller
@RequestMapping("/cases/{id:\\d{1,18}}/evidence")
class EvidenceController {

	private final CaseFiles files;

	private final CaseFrame frame;

	private final CaseEditing editing;

	private final EvidenceRegister register;

	private final Attachments attachments;

	private final CasePeople people;

	private final FormReader reader;

	private final Clock clock;

	private final Words words;

	EvidenceController(CaseFiles files, CaseFrame frame, CaseEditing editing, EvidenceRegister register,
			Attachments attachments, CasePeople people, FormReader reader, Clock clock, Words words) {
		this.files = files;
		this.frame = frame;
		this.editing = editing;
		this.register = register;
		this.attachments = attachments;
		this.people = people;
		this.reader = reader;
		this.clock = clock;
		this.words = words;
	}

	@GetMapping
	String list(@PathVariable long id, @AuthenticationPrincipal CurrentUser me, Model model) {
		CaseFile file = this.files.visible(me, id);
		ObjectNode values = JsonNodeFactory.instance.objectNode();
		values.put("collectedOn", LocalDate.now(this.clock).toString());
		values.put("collectedBy", file.leadOfficer());
		values.put("collectedWith", file.coOfficer());
		return list(me, file, FormState.of(values), model);
	}

	@PostMapping
	String add(@PathVariable long id, HttpServletRequest request, HttpServletResponse response,
			@AuthenticationPrincipal CurrentUser me, Model model, RedirectAttributes next) {
		CaseFile file = this.editing.require(me, id);
		ObjectNode typed = FormBody.of(request.getParameterMap());
		try {
			Evidence added = this.register.add(me, id, this.reader.read(typed, EvidenceForm.class, false));
			next.addFlashAttribute(Flash.ATTRIBUTE,
					Flash.of(this.words.of("casefacts.evidence.added", added.number(), added.title())));
			return "redirect:/cases/" + id + "/evidence/" + added.id();
		}
		catch (InvalidInput ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return list(me, file, new FormState(typed, ex.problems()), model);
		}
	}

	private String list(CurrentUser me, CaseFile file, FormState form, Model model) {
		this.frame.show(model, me, file, "evidence");
		model.addAttribute("evidence", this.register.list(file.id()));
		choices(me, file, form, model);
		return "casefile/evidence";
	}

	private void choices(CurrentUser me, CaseFile file, FormState form, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("mayChange", this.editing.whyNot(me, file).isEmpty());
		model.addAttribute("people", this.people);
		model.addAttribute("officerChoice", this.people.choice(file.unitId()));
		Map<String, String> kinds = new LinkedHashMap<>();
		Arrays.stream(EvidenceKind.values())
			.forEach((kind) -> kinds.put(kind.name(), this.words.of("casefacts.evidenceKind." + kind)));
		model.addAttribute("kindChoice", kinds);
	}

	@GetMapping("/{evidenceId:\\d{1,18}}")
	String one(@PathVariable long id, @PathVariable long evidenceId, @AuthenticationPrincipal CurrentUser me,
			Model model) {
		CaseFile file = this.files.visible(me, id);
		Evidence evidence = this.register.get(id, evidenceId);
		return one(me, file, evidence, FormState.of(this.reader.tree(EvidenceForm.of(evidence))), model);
	}

	@PostMapping("/{evidenceId:\\d{1,18}}")
	String change(@PathVariable long id, @PathVariable long evidenceId, HttpServletRequest request,
			HttpServletResponse response, @AuthenticationPrincipal CurrentUser me, Model model,
			RedirectAttributes next) {
		CaseFile file = this.editing.require(me, id);
		ObjectNode typed = FormBody.of(request.getParameterMap());
		try {
			this.register.change(me, id, evidenceId, this.reader.read(typed, EvidenceForm.class, false));
			next.addFlashAttribute(Flash.ATTRIBUTE, Flash.of(this.words.of("casefacts.saved")));
			return "redirect:/cases/" + id + "/evidence/" + evidenceId;
		}
		catch (InvalidInput ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			model.addAttribute("isOpen", true);
			return one(me, file, this.register.get(id, evidenceId), new FormState(typed, ex.problems()), model);
		}
		catch (Changed ex) {
			response.setStatus(ex.status());
			Evidence theirs = this.register.get(id, evidenceId);
			typed.put("version", theirs.version());
			model.addAttribute("isOpen", true);
			model.addAttribute("isChanged", true);
			return one(me, file, theirs, FormState.of(typed), model);
		}
	}

	private String one(CurrentUser me, CaseFile file, Evidence evidence, FormState form, Model model) {
		this.frame.show(model, me, file, "evidence");
		AttachmentPanel panel = this.attachments
			.panel(me, CaseAttachments.of(evidence), "/cases/" + file.id() + "/evidence/" + evidence.id())
			.orElseThrow(() -> new NotFound("casefacts.evidence.unknown"));
		model.addAttribute("one", evidence);
		model.addAttribute("panel", panel);
		choices(me, file, form, model);
		return "casefile/evidenceOne";
	}

}
