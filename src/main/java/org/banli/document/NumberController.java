package org.banli.document;

import java.util.List;

import org.banli.identity.CurrentUser;
import org.banli.shared.Page;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of document numbers. */
@Controller
class NumberController {

	private static final int SHOWN = 50;

	private final NumberRegister register;

	NumberController(NumberRegister register) {
		this.register = register;
	}

	@GetMapping("/numbers")
	String page(@AuthenticationPrincipal CurrentUser me, @RequestParam(required = false) Long series,
			@RequestParam(required = false) String cursor, Model model) {
		List<NumberSeries> all = this.register.series(me);
		model.addAttribute("all", all);
		NumberSeries shown = (series != null) ? this.register.find(me, series) : all.stream().findFirst().orElse(null);
		model.addAttribute("shown", shown);
		if (shown != null) {
			model.addAttribute("count", this.register.count(me, shown));
			Page<NumberLine> page = this.register.numbers(me, shown, cursor, SHOWN);
			model.addAttribute("page", page);
			model.addAttribute("names", this.register.names(page));
			model.addAttribute("base", "/numbers?series=" + shown.id());
		}
		return "document/numbers";
	}

}
