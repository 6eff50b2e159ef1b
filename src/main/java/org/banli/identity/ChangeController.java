package org.banli.identity;

import java.util.ArrayList;
import java.util.List;

import org.banli.audit.ChangeKind;
import org.banli.organization.Organization;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was changed of the organisation, for whoever administers it. */
@Controller
class ChangeController {

	private static final int ROWS = 20;

	private final OrganizationHistory history;

	private final Organization organization;

	ChangeController(OrganizationHistory history, Organization organization) {
		this.history = history;
		this.organization = organization;
	}

	@GetMapping(ChangeQuery.PATH)
	String list(@AuthenticationPrincipal CurrentUser me, @RequestParam(required = false) String kind,
			@RequestParam(required = false) String who, @RequestParam(required = false) String from,
			@RequestParam(required = false) String to, @RequestParam(required = false) String about,
			@RequestParam(required = false) String cursor, Model model) {
		ChangeQuery query = ChangeQuery.of(kind, who, from, to, about);
		model.addAttribute("page", this.history.list(me, query, cursor, ROWS));
		model.addAttribute("changers", this.history.changers(me));
		model.addAttribute("kinds", ChangeKind.values());
		model.addAttribute("query", query);
		model.addAttribute("isNarrow", query.isNarrow());
		model.addAttribute("aboutName", name(query));
		model.addAttribute("base", query.address());
		return "identity/changes";
	}

	/** By its name as it is now; the number of what is not there tells enough. */
	private String name(ChangeQuery query) {
		if (query.about() == null) {
			return null;
		}
		List<String> names = new ArrayList<>();
		if (query.isAboutUnit() && this.organization.unitsById().containsKey(query.aboutId())) {
			names.add(this.organization.unitsById().get(query.aboutId()).fullName());
		}
		else if (!query.isAboutUnit()) {
			this.organization.findPerson(query.aboutId()).ifPresent((person) -> names.add(person.name()));
		}
		return names.isEmpty() ? query.about() : names.get(0);
	}

}
