package org.banli.identity;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.banli.shared.Flash;
import org.banli.shared.FormState;
import org.banli.shared.InvalidInput;
import org.banli.shared.Words;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changes one's own password. */
@Controller
@RequestMapping(PasswordController.PATH)
class PasswordController {

	static final String PATH = "/profile/password";

	private final Accounts accounts;

	private final CurrentLogin login;

	private final Words words;

	PasswordController(Accounts accounts, CurrentLogin login, Words words) {
		this.accounts = accounts;
		this.login = login;
		this.words = words;
	}

	@GetMapping
	String form(Model model) {
		// what was typed is never shown again
		model.addAttribute("form", FormState.of(JsonNodeFactory.instance.objectNode()));
		return "identity/password";
	}

	@PostMapping
	String change(@RequestParam(required = false) String present, @RequestParam(required = false) String wanted,
			@RequestParam(required = false) String repeated, @AuthenticationPrincipal CurrentUser me,
			HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes next) {
		try {
			this.accounts.changePassword(me, present, wanted, repeated);
		}
		catch (InvalidInput ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			model.addAttribute("form", new FormState(JsonNodeFactory.instance.objectNode(), ex.problems()));
			return "identity/password";
		}
		request.changeSessionId();
		this.login.refresh(request, response);
		next.addFlashAttribute(Flash.ATTRIBUTE, Flash.of(this.words.of("identity.password.changed")));
		return "redirect:/";
	}

}
