package org.banli.identity;

import java.util.LinkedHashMap;
import java.util.Map;

import org.banli.organization.ChangedMeanwhile;
import org.banli.organization.Organization;
import org.banli.organization.StillOpen;
import org.banli.organization.UnitDetails;
import org.banli.organization.UnitKind;
import org.banli.organization.UnitRow;
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

/** A unit's page for everyone, and its forms for whoever administers. */
@Controller
@RequestMapping("/organization/units")
class UnitController {

	private static final String FORM = "organization/unitForm";

	/** The latest changes on the page of a unit or a person. */
	static final int CHANGES = 10;

	private final Organization organization;

	private final OrganizationAdministration administration;

	private final OrganizationHistory history;

	private final Words words;

	UnitController(Organization organization, OrganizationAdministration administration, OrganizationHistory history,
			Words words) {
		this.organization = organization;
		this.administration = administration;
		this.history = history;
		this.words = words;
	}

	@GetMapping("/{unitId:\\d{1,18}}")
	String page(@PathVariable long unitId, @AuthenticationPrincipal CurrentUser me, Model model) {
		Rights.require(me, Action.VIEW_ORGANIZATION);
		model.addAttribute("details", this.organization.details(unitId));
		model.addAttribute("divisions", this.organization.divisionDetails(unitId));
		model.addAttribute("people", this.organization.people(unitId));
		model.addAttribute("mayAdminister", Rights.may(me, Action.ADMINISTER));
		if (Rights.may(me, Action.ADMINISTER)) {
			model.addAttribute("changes", this.history.ofUnit(me, unitId, CHANGES));
		}
		return "organization/unit";
	}

	@GetMapping("/new")
	String blank(@AuthenticationPrincipal CurrentUser me, Model model) {
		Rights.require(me, Action.ADMINISTER);
		ObjectNode values = JsonNodeFactory.instance.objectNode().put("kind", UnitKind.HANDLER.name());
		return show(null, FormState.of(values), model);
	}

	@PostMapping
	String add(@AuthenticationPrincipal CurrentUser me, HttpServletRequest request, HttpServletResponse response,
			Model model, RedirectAttributes next) {
		Rights.require(me, Action.ADMINISTER);
		ObjectNode typed = FormBody.of(request.getParameterMap());
		try {
			long id = this.administration.addUnit(me, TypedValues.unit(typed));
			return done(id, "organization.unit.added", next);
		}
		catch (InvalidInput ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return show(null, new FormState(typed, ex.problems()), model);
		}
	}

	@GetMapping("/{unitId:\\d{1,18}}/edit")
	String edit(@PathVariable long unitId, @AuthenticationPrincipal CurrentUser me, Model model) {
		Rights.require(me, Action.ADMINISTER);
		UnitDetails details = this.organization.details(unitId);
		return show(details.unit(), FormState.of(values(details)), model);
	}

	@PostMapping("/{unitId:\\d{1,18}}/edit")
	String save(@PathVariable long unitId, @AuthenticationPrincipal CurrentUser me, HttpServletRequest request,
			HttpServletResponse response, Model model, RedirectAttributes next) {
		Rights.require(me, Action.ADMINISTER);
		UnitRow unit = this.organization.details(unitId).unit();
		ObjectNode typed = FormBody.of(request.getParameterMap());
		try {
			this.administration.editUnit(me, unitId, TypedValues.unit(typed));
			return done(unitId, "organization.unit.saved", next);
		}
		catch (InvalidInput ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return show(unit, new FormState(typed, ex.problems()), model);
		}
		catch (ChangedMeanwhile ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			UnitDetails now = this.organization.details(unitId);
			model.addAttribute("differences", Difference.between(values(now), typed));
			// who saves once more has seen both texts
			typed.put("version", String.valueOf(now.unit().version()));
			return show(now.unit(), FormState.of(typed), model);
		}
		catch (StillOpen ex) {
			return open(unitId, ex, response, model);
		}
	}

	private String show(UnitRow unit, FormState form, Model model) {
		Map<String, String> kinds = new LinkedHashMap<>();
		for (UnitKind kind : UnitKind.values()) {
			kinds.put(kind.name(), this.words.of("organization.kind." + kind));
		}
		model.addAttribute("unit", unit);
		model.addAttribute("form", form);
		model.addAttribute("kinds", kinds);
		return FORM;
	}

	private static ObjectNode values(UnitDetails details) {
		UnitRow unit = details.unit();
		return JsonNodeFactory.instance.objectNode()
			.put("fullName", unit.fullName())
			.put("shortName", unit.shortName())
			.put("kind", unit.kind().name())
			.put("codeWord", unit.codeWord())
			.put("aliases", String.join("\n", details.aliases()))
			.put("dutyWords", String.join("\n", details.dutyWords()))
			.put("version", String.valueOf(unit.version()));
	}

	@PostMapping("/{unitId:\\d{1,18}}/move")
	String move(@PathVariable long unitId, @RequestParam(defaultValue = "false") boolean up,
			@AuthenticationPrincipal CurrentUser me) {
		this.administration.moveUnit(me, unitId, up);
		return "redirect:/organization#unit-" + unitId;
	}

	@PostMapping("/{unitId:\\d{1,18}}/retire")
	String retire(@PathVariable long unitId, @AuthenticationPrincipal CurrentUser me, HttpServletResponse response,
			Model model, RedirectAttributes next) {
		try {
			this.administration.retireUnit(me, unitId);
			return done(unitId, "organization.unit.retired", next);
		}
		catch (StillOpen ex) {
			return open(unitId, ex, response, model);
		}
	}

	@PostMapping("/{unitId:\\d{1,18}}/restore")
	String restore(@PathVariable long unitId, @AuthenticationPrincipal CurrentUser me, RedirectAttributes next) {
		this.administration.restoreUnit(me, unitId);
		return done(unitId, "organization.unit.restored", next);
	}

	private String open(long unitId, StillOpen ex, HttpServletResponse response, Model model) {
		response.setStatus(HttpStatus.CONFLICT.value());
		model.addAttribute("text", this.words.of(ex.messageKey(), ex.arguments()));
		model.addAttribute("items", ex.items());
		model.addAttribute("unit", this.organization.details(unitId).unit());
		return "organization/open";
	}

	private String done(long unitId, String key, RedirectAttributes next) {
		next.addFlashAttribute(Flash.ATTRIBUTE,
				Flash.of(this.words.of(key, this.organization.unit(unitId).fullName())));
		return "redirect:/organization/units/" + unitId;
	}

	@PostMapping("/{unitId:\\d{1,18}}/divisions")
	String addDivision(@PathVariable long unitId, @RequestParam(required = false) String name,
			@AuthenticationPrincipal CurrentUser me, HttpServletResponse response, Model model,
			RedirectAttributes next) {
		Rights.require(me, Action.ADMINISTER);
		try {
			this.administration.addDivision(me, unitId, name);
			next.addFlashAttribute(Flash.ATTRIBUTE, Flash.of(this.words.of("organization.division.added", name)));
			return "redirect:/organization/units/" + unitId + "#divisions";
		}
		catch (InvalidInput ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			model.addAttribute("form",
					new FormState(JsonNodeFactory.instance.objectNode().put("name", name), ex.problems()));
			return page(unitId, me, model);
		}
	}

}
