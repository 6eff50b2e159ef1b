package org.banli.workflow;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletResponse;
import org.banli.identity.CurrentUser;
import org.banli.organization.Organization;
import org.banli.shared.Flash;
import org.banli.shared.FormState;
import org.banli.shared.InvalidInput;
import org.banli.shared.Words;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One chase: what was asked, the answer, and taking it as settled. */
@Controller
@RequestMapping("/chases/{id:\\d{1,18}}")
class ChaseController {

	private static final String VIEW = "workflow/chase";

	private final Chases chases;

	private final WorkMapper works;

	private final Organization organization;

	private final Words words;

	ChaseController(Chases chases, WorkMapper works, Organization organization, Words words) {
		this.chases = chases;
		this.works = works;
		this.organization = organization;
		this.words = words;
	}

	@GetMapping
	String page(@PathVariable long id, @AuthenticationPrincipal CurrentUser me, Model model) {
		return show(me, id, FormState.of(JsonNodeFactory.instance.objectNode()), model);
	}

	private String show(CurrentUser me, long id, FormState form, Model model) {
		Chase chase = this.chases.visible(me, id);
		model.addAttribute("chase", chase);
		model.addAttribute("form", form);
		model.addAttribute("work", this.works.find(chase.businessKey()).orElseThrow());
		model.addAttribute("unit", this.organization.unit(chase.unitId()));
		model.addAttribute("issuerUnit", this.organization.unit(chase.issuerUnitId()));
		model.addAttribute("mayAnswer",
				chase.isOpen() && chase.answeredAt() == null && this.chases.mayAnswer(me, chase));
		model.addAttribute("maySettle", chase.isOpen() && this.chases.maySettle(me, chase));
		return VIEW;
	}

	@PostMapping("/answer")
	String answer(@PathVariable long id, @RequestParam(required = false) String answer,
			@AuthenticationPrincipal CurrentUser me, HttpServletResponse response, Model model,
			RedirectAttributes next) {
		try {
			this.chases.answer(me, id, answer);
		}
		catch (InvalidInput ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			ObjectNode typed = JsonNodeFactory.instance.objectNode().put("answer", answer);
			return show(me, id, new FormState(typed, ex.problems()), model);
		}
		next.addFlashAttribute(Flash.ATTRIBUTE, Flash.of(this.words.of("workflow.chase.answer.done")));
		return "redirect:/chases/" + id;
	}

	@PostMapping("/settle")
	String settle(@PathVariable long id, @AuthenticationPrincipal CurrentUser me, RedirectAttributes next) {
		this.chases.settle(me, id);
		next.addFlashAttribute(Flash.ATTRIBUTE, Flash.of(this.words.of("workflow.chase.settle.done")));
		return "redirect:/chases/" + id;
	}

}
