package org.banli.identity;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.banli.organization.Organization;
import org.banli.organization.PostHolder;
import org.banli.shared.ProductProperties;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The login page, and the page that follows a submission without a session. */
@Controller
class LoginController {

	private static final String DEMONSTRATION_PASSWORD = "banli-demo";

	private final Organization organization;

	private final ProductProperties product;

	LoginController(Organization organization, ProductProperties product) {
		this.organization = organization;
		this.product = product;
	}

	@GetMapping("/login")
	String login(@AuthenticationPrincipal CurrentUser me, @RequestParam(required = false) String failed,
			@RequestParam(required = false) String locked, @RequestParam(required = false) String out,
			@RequestParam(required = false) String expired,
			@RequestHeader(name = "HX-Request", required = false) String swap, HttpServletResponse response,
			Model model) {
		if (swap != null) {
			// a part of a page was asked for after the session ended: show the whole page
			response.setHeader("HX-Redirect", "/login?expired");
		}
		if (me != null) {
			return "redirect:/";
		}
		model.addAttribute("isFailed", failed != null);
		model.addAttribute("isLocked", locked != null);
		model.addAttribute("isOut", out != null);
		model.addAttribute("isExpired", expired != null);
		if (this.product.demonstration()) {
			model.addAttribute("password", DEMONSTRATION_PASSWORD);
			model.addAttribute("units", DemonstrationUnit.of(this.organization));
		}
		return "identity/login";
	}

	@RequestMapping("/session-ended")
	@ResponseStatus(HttpStatus.FORBIDDEN)
	String ended(@RequestAttribute(name = SessionEnded.TEXTS, required = false) List<String> texts, Model model) {
		model.addAttribute("texts", (texts != null) ? texts : List.of());
		return "identity/ended";
	}

	/** The accounts of one unit on the login page of a demonstration. */
	record DemonstrationUnit(String name, List<PostHolder> people) {

		static List<DemonstrationUnit> of(Organization organization) {
			List<PostHolder> people = organization.holders()
				.stream()
				.filter((holder) -> holder.username() != null)
				.toList();
			return organization.units()
				.stream()
				.map((unit) -> new DemonstrationUnit(unit.fullName(),
						people.stream().filter((holder) -> holder.unitId() == unit.id()).toList()))
				.filter((unit) -> !unit.people().isEmpty())
				.toList();
		}

	}

}
