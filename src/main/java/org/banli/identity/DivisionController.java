package org.banli.identity;

import org.banli.organization.ChangedMeanwhile;
import org.banli.organization.DivisionRow;
import org.banli.organization.Organization;
import org.banli.organization.StillOpen;
import org.banli.shared.Flash;
import org.banli.shared.FormBody;
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

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Renames, moves and retires divisions. */
@Controller
@RequestMapping("/organization/divisions/{divisionId:\\d{1,18}}")
class DivisionController {

	private final Organization organization;

	private final OrganizationAdministration administration;

	private final Words words;

	DivisionController(Organization organization, OrganizationAdministration administration, Words words) {
		this.organization = organization;
		this.administration = administration;
		this.words = words;
	}

	@GetMapping("/edit")
	String edit(@PathVariable long divisionId, @AuthenticationPrincipal CurrentUser me, Model model) {
		Rights.require(me, Action.ADMINISTER);
		DivisionRow division = this.organization.division(divisionId);
		return show(division, FormState.of(values(division)), model);
	}

	@PostMapping("/edit")
	String save(@PathVariable long divisionId, @AuthenticationPrincipal CurrentUser me, HttpServletRequest request,
			HttpServletResponse response, Model model, RedirectAttributes next) {
		Rights.require(me, Action.ADMINISTER);
		DivisionRow division = this.organization.division(divisionId);
		ObjectNode typed = FormBody.of(request.getParameterMap());
		try {
			this.administration.renameDivision(me, divisionId, TypedValues.text(typed, "name"),
					TypedValues.version(typed));
			return done(division, "organization.division.saved", next);
		}
		catch (InvalidInput ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return show(division, new FormState(typed, ex.problems()), model);
		}
		catch (ChangedMeanwhile ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			DivisionRow now = this.organization.division(divisionId);
			model.addAttribute("differences", Difference.between(values(now), typed));
			typed.put("version", String.valueOf(now.version()));
			return show(now, FormState.of(typed), model);
		}
	}

	private String show(DivisionRow division, FormState form, Model model) {
		model.addAttribute("division", division);
		model.addAttribute("unit", this.organization.unit(division.unitId()));
		model.addAttribute("form", form);
		return "organization/divisionForm";
	}

	private static ObjectNode values(DivisionRow division) {
		return JsonNodeFactory.instance.objectNode()
			.put("name", division.name())
			.put("version", String.valueOf(division.version()));
	}

	@PostMapping("/move")
	String move(@PathVariable long divisionId, @RequestParam(defaultValue = "false") boolean up,
			@AuthenticationPrincipal CurrentUser me) {
		this.administration.moveDivision(me, divisionId, up);
		return "redirect:/organization/units/" + this.organization.division(divisionId).unitId() + "#divisions";
	}

	@PostMapping("/retire")
	String retire(@PathVariable long divisionId, @AuthenticationPrincipal CurrentUser me, HttpServletResponse response,
			Model model, RedirectAttributes next) {
		Rights.require(me, Action.ADMINISTER);
		DivisionRow division = this.organization.division(divisionId);
		try {
			this.administration.retireDivision(me, divisionId);
			return done(division, "organization.division.retired", next);
		}
		catch (StillOpen ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("text", this.words.of(ex.messageKey(), ex.arguments()));
			model.addAttribute("items", ex.items());
			model.addAttribute("unit", this.organization.unit(division.unitId()));
			return "organization/open";
		}
	}

	@PostMapping("/restore")
	String restore(@PathVariable long divisionId, @AuthenticationPrincipal CurrentUser me, RedirectAttributes next) {
		Rights.require(me, Action.ADMINISTER);
		this.administration.restoreDivision(me, divisionId);
		return done(this.organization.division(divisionId), "organization.division.restored", next);
	}

	private String done(DivisionRow division, String key, RedirectAttributes next) {
		next.addFlashAttribute(Flash.ATTRIBUTE,
				Flash.of(this.words.of(key, this.organization.division(division.id()).name())));
		return "redirect:/organization/units/" + division.unitId() + "#divisions";
	}

}
