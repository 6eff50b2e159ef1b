package org.banli.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;

import org.banli.organization.Organization;
import org.banli.shared.Flash;
import org.banli.shared.FormBody;
import org.banli.shared.FormState;
import org.banli.shared.Forbidden;
import org.banli.shared.InvalidInput;
import org.banli.shared.Words;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Who is away and who stands in: one's own page, and a person's for his office. */
@Controller
class AbsenceController {

	private static final String OWN = "/profile/absence";

	private static final String OTHERS = "/organization/people/{personId:\\d{1,18}}/absence";

	private final Absences absences;

	private final Organization organization;

	private final Clock clock;

	private final Words words;

	AbsenceController(Absences absences, Organization organization, Clock clock, Words words) {
		this.absences = absences;
		this.organization = organization;
		this.clock = clock;
		this.words = words;
	}

	@GetMapping(OWN)
	String own(@AuthenticationPrincipal CurrentUser me, Model model) {
		return show(me, me.personId(), blank(), model);
	}

	@GetMapping(OTHERS)
	String others(@PathVariable long personId, @AuthenticationPrincipal CurrentUser me, Model model) {
		if (!this.absences.mayArrange(me, personId)) {
			throw new Forbidden("identity.postMayNot");
		}
		return show(me, personId, blank(), model);
	}

	private static FormState blank() {
		return FormState.of(JsonNodeFactory.instance.objectNode());
	}

	private String show(CurrentUser me, long personId, FormState form, Model model) {
		Map<String, String> deputies = new LinkedHashMap<>();
		this.absences.candidates(me, personId)
			.forEach((one) -> deputies.put(String.valueOf(one.personId()),
					this.words.of("identity.absence.deputy.choice", one.name(), one.title())));
		model.addAttribute("person", this.organization.person(personId));
		model.addAttribute("isOwn", me.personId() == personId);
		model.addAttribute("mayArrange", this.absences.mayArrange(me, personId));
		model.addAttribute("deputies", deputies);
		model.addAttribute("absences", this.absences.ofPerson(personId));
		model.addAttribute("standsIn", this.absences.ofDeputy(personId));
		model.addAttribute("today", LocalDate.now(this.clock));
		model.addAttribute("form", form);
		return "identity/absence";
	}

	@PostMapping(OWN)
	String arrangeOwn(@AuthenticationPrincipal CurrentUser me, HttpServletRequest request, HttpServletResponse response,
			Model model, RedirectAttributes next) {
		return arrange(me, me.personId(), request, response, model, next);
	}

	@PostMapping(OTHERS)
	String arrangeOthers(@PathVariable long personId, @AuthenticationPrincipal CurrentUser me,
			HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes next) {
		return arrange(me, personId, request, response, model, next);
	}

	private String arrange(CurrentUser me, long personId, HttpServletRequest request, HttpServletResponse response,
			Model model, RedirectAttributes next) {
		ObjectNode typed = FormBody.of(request.getParameterMap());
		try {
			this.absences.arrange(me, personId, date(typed, "from"), date(typed, "to"),
					TypedValues.id(typed, "deputy"));
		}
		catch (InvalidInput ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return show(me, personId, new FormState(typed, ex.problems()), model);
		}
		next.addFlashAttribute(Flash.ATTRIBUTE, Flash.of(this.words.of("identity.absence.arranged")));
		return back(me, personId);
	}

	private static LocalDate date(ObjectNode typed, String field) {
		try {
			return LocalDate.parse(TypedValues.text(typed, field));
		}
		catch (DateTimeParseException ex) {
			// an impossible date is as good as none
			return null;
		}
	}

	@PostMapping("/absences/{absenceId:\\d{1,18}}/end")
	String end(@PathVariable long absenceId, @AuthenticationPrincipal CurrentUser me, RedirectAttributes next) {
		Absence ended = this.absences.end(me, absenceId);
		next.addFlashAttribute(Flash.ATTRIBUTE,
				Flash.of(this.words.of("identity.absence.ended", ended.deputyName(), ended.personName())));
		return back(me, ended.personId());
	}

	private static String back(CurrentUser me, long personId) {
		return (me.personId() == personId) ? "redirect:" + OWN
				: "redirect:/organization/people/" + personId + "/absence";
	}

}
