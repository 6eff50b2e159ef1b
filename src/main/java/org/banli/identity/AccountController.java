package org.banli.identity;

import org.banli.shared.Flash;
import org.banli.shared.FormState;
import org.banli.shared.InvalidInput;
import org.banli.shared.Page;
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
import org.springframework.web.util.UriComponentsBuilder;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletResponse;

/** The accounts, for whoever administers. */
@Controller
@RequestMapping("/admin/accounts")
class AccountController {

	private static final int ROWS = 20;

	/** The one-time password on the page that follows; it is shown there and gone. */
	static final String PASSWORD = "oneTimePassword";

	private final AccountAdministration accounts;

	private final Words words;

	AccountController(AccountAdministration accounts, Words words) {
		this.accounts = accounts;
		this.words = words;
	}

	@GetMapping
	String list(@AuthenticationPrincipal CurrentUser me, @RequestParam(required = false) String q,
			@RequestParam(required = false) String state, @RequestParam(required = false) String cursor, Model model) {
		String wanted = (q == null) ? "" : q.strip();
		Boolean enabled = "on".equals(state) ? Boolean.TRUE : ("off".equals(state) ? Boolean.FALSE : null);
		Page<AccountRow> page = this.accounts.list(me, wanted, enabled, cursor, ROWS);
		model.addAttribute("q", wanted);
		model.addAttribute("state", (enabled == null) ? "" : state);
		model.addAttribute("page", page);
		model.addAttribute("base",
				UriComponentsBuilder.fromPath("/admin/accounts")
					.queryParam("q", "{q}")
					.queryParam("state", "{state}")
					.encode()
					.buildAndExpand(wanted, (enabled == null) ? "" : state)
					.toUriString());
		return "identity/accounts";
	}

	@GetMapping("/{username}")
	String account(@AuthenticationPrincipal CurrentUser me, @PathVariable String username, HttpServletResponse response,
			Model model) {
		response.setHeader("Cache-Control", "no-store");
		model.addAttribute("account", this.accounts.account(me, username));
		return "identity/account";
	}

	@PostMapping
	String create(@AuthenticationPrincipal CurrentUser me, @RequestParam(required = false) Long person,
			@RequestParam(required = false) String username, HttpServletResponse response, Model model,
			RedirectAttributes next) {
		Rights.require(me, Action.ADMINISTER);
		try {
			String password = this.accounts.create(me, (person == null) ? 0 : person, username);
			next.addFlashAttribute(PASSWORD, password);
			next.addAttribute("username", username.strip());
			return "redirect:/admin/accounts/{username}";
		}
		catch (InvalidInput ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			ObjectNode typed = JsonNodeFactory.instance.objectNode().put("username", username).put("person", person);
			model.addAttribute("form", new FormState(typed, ex.problems()));
			return "identity/newAccount";
		}
	}

	@PostMapping("/{username}/reset")
	String reset(@AuthenticationPrincipal CurrentUser me, @PathVariable String username, RedirectAttributes next) {
		next.addFlashAttribute(PASSWORD, this.accounts.reset(me, username));
		return back(username, null, next);
	}

	@PostMapping("/{username}/disable")
	String disable(@AuthenticationPrincipal CurrentUser me, @PathVariable String username, RedirectAttributes next) {
		this.accounts.disable(me, username);
		return back(username, this.words.of("identity.account.disabled", username), next);
	}

	@PostMapping("/{username}/enable")
	String enable(@AuthenticationPrincipal CurrentUser me, @PathVariable String username, RedirectAttributes next) {
		this.accounts.enable(me, username);
		return back(username, this.words.of("identity.account.enabled", username), next);
	}

	private static String back(String username, String text, RedirectAttributes next) {
		if (text != null) {
			next.addFlashAttribute(Flash.ATTRIBUTE, Flash.of(text));
		}
		next.addAttribute("username", username);
		return "redirect:/admin/accounts/{username}";
	}

}
