package org.banli.identity;

import java.util.List;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Leads from the bare address to the first part that the user's posts may see. */
@Controller
class HomeController {

	@GetMapping("/")
	String home(@AuthenticationPrincipal CurrentUser me) {
		List<String> sections = LayoutAdvice.sections(me);
		return "redirect:/" + (sections.isEmpty() ? "organization" : sections.get(0));
	}

}
