package org.banli.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.banli.identity.Action;
import org.banli.identity.CurrentUser;
import org.banli.identity.Rights;
import org.banli.shared.Flash;
import org.banli.shared.FormBody;
import org.banli.shared.FormState;
import org.banli.shared.InvalidInput;
import org.banli.shared.Words;
import org.banli.workflow.FormReader;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Who presides over a bureau in place of its head; recorded by its office or the
 * administrator.
 */
@Controller
class PresidingController {

	private static final String PAGE = "/admin/presiding";

	private final Chiefs chiefs;

	private final FormReader reader;

	private final Clock clock;

	private final Words words;

	PresidingController(Chiefs chiefs, FormReader reader, Clock clock, Words words) {
		this.chiefs = chiefs;
		this.reader = reader;
		this.clock = clock;
		this.words = words;
	}

	@GetMapping(PAGE)
	String page(@AuthenticationPrincipal CurrentUser me, Model model) {
		return show(me, FormState.of(JsonNodeFactory.instance.objectNode()), model);
	}

	private String show(CurrentUser me, FormState form, Model model) {
		Map<String, String> choice = new LinkedHashMap<>();
		this.chiefs.choice(me).forEach((holder) -> choice.put(holder.username(), holder.name() + " " + holder.title()));
		model.addAttribute("list", this.chiefs.list(me));
		model.addAttribute("choice", choice);
		model.addAttribute("today", LocalDate.now(this.clock));
		model.addAttribute("form", form);
		return "referral/presiding";
	}

	@PostMapping(PAGE)
	String record(HttpServletRequest request, HttpServletResponse response, @AuthenticationPrincipal CurrentUser me,
			Model model, RedirectAttributes next) {
		Rights.require(me, Action.RECORD_PRESIDING);
		ObjectNode typed = FormBody.of(request.getParameterMap());
		try {
			this.chiefs.record(me, this.reader.read(typed, Chiefs.PresidingForm.class, false));
			next.addFlashAttribute(Flash.ATTRIBUTE, Flash.of(this.words.of("referral.presiding.done")));
			return "redirect:" + PAGE;
		}
		catch (InvalidInput ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return show(me, new FormState(typed, ex.problems()), model);
		}
	}

	@PostMapping(PAGE + "/{id:\\d{1,18}}/end")
	String end(@PathVariable long id, @AuthenticationPrincipal CurrentUser me, RedirectAttributes next) {
		this.chiefs.end(me, id);
		next.addFlashAttribute(Flash.ATTRIBUTE, Flash.of(this.words.of("referral.presiding.done")));
		return "redirect:" + PAGE;
	}

}
