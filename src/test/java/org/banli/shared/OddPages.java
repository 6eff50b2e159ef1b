package org.banli.shared;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.banli.audit.AuditEntry;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Pages that refuse and fail. */
@Controller
@TestComponent
class OddPages {

	volatile String saved;

	volatile int signed;

	@GetMapping("/odd/refused")
	String refused() {
		throw new Refused("organization.unknownUnit");
	}

	@GetMapping("/odd/forbidden")
	String forbidden() {
		throw new Forbidden("identity.postMayNot");
	}

	@GetMapping("/odd/missing/{id}")
	String missing(@PathVariable long id) {
		throw new NotFound("organization.unknownUnit", id);
	}

	@GetMapping("/odd/invalid")
	String invalid() {
		throw new InvalidInput(List.of(new FieldProblem("title", "No title")));
	}

	@GetMapping("/odd/broken")
	String broken() {
		throw new IllegalStateException("secret detail");
	}

	@GetMapping("/odd/template")
	String brokenTemplate() {
		return "no/such/template";
	}

	@GetMapping(path = "/odd/flow.bpmn", produces = "application/xml")
	@ResponseBody
	Resource flow() {
		return new ClassPathResource("bpmn/replyDrafting.bpmn");
	}

	@PostMapping("/odd/form")
	String form(@RequestParam String text) {
		return "redirect:/";
	}

	@PostMapping("/odd/sign")
	String sign(RedirectAttributes next) {
		this.signed++;
		next.addFlashAttribute(Flash.ATTRIBUTE, Flash.undoable("Signed " + this.signed, "/odd/undo"));
		return "redirect:/organization";
	}

	@PostMapping("/odd/undo")
	String undo(RedirectAttributes next) {
		next.addFlashAttribute(Flash.ATTRIBUTE, "Taken back");
		return "redirect:/organization";
	}

	@PostMapping("/odd/draft")
	@ResponseBody
	Map<String, Object> draft(@RequestParam("_version") int version, @RequestParam String title) {
		if ("conflict".equals(title)) {
			throw new Refused("workflow.draftConflict");
		}
		this.saved = title;
		return Map.of("version", version + 1, "savedAt", "10:42");
	}

	@GetMapping("/odd/fields")
	String fields(Model model) throws JsonProcessingException {
		String typed = "{\"title\": \"<b>\", \"unit\": 2, \"units\": [\"2\"], \"asks\": [{\"text\": \"one\"}]}";
		model.addAttribute("form", new FormState(new ObjectMapper().readTree(typed),
				List.of(new FieldProblem("asks[0].text", "Too short"), new FieldProblem("units", "None chosen"))));
		model.addAttribute("options", new TreeMap<>(Map.of(1L, "first", 2L, "second")));
		model.addAttribute("view", new LightWords("y", "yellow", "14 days left"));
		model.addAttribute("entries",
				List.of(new AuditEntry(1, Instant.parse("2020-05-15T02:42:00Z"), "u", "A person", "A unit", "local",
						"x", "proposal:1", null, "did something", "a reason", "old", "new", "b", "An absent one")));
		model.addAttribute("rows",
				List.of(new DerivationLine("from", "a day", "a law"), new DerivationLine("to", "another", null)));
		model.addAttribute("page", new Page<>(List.of("one"), "abc"));
		return "odd/fields";
	}

	/** Like a light. */
	public record LightWords(String tone, String spoken, String words) {
	}

	/** Like a line of a derivation. */
	public record DerivationLine(String label, String value, String why) {
	}

}
