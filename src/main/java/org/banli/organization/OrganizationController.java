package org.banli.organization;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the units of the city and who holds which post. */
@Controller
class OrganizationController {

	private final Organization organization;

	OrganizationController(Organization organization) {
		this.organization = organization;
	}

	@GetMapping("/organization")
	String list(@RequestParam(required = false) String q, Model model) {
		String wanted = (q == null) ? "" : q.strip();
		List<UnitEntry> units = entries();
		List<UnitEntry> found = units.stream().filter((unit) -> unit.mentions(wanted)).toList();
		model.addAttribute("q", wanted);
		model.addAttribute("units", found);
		model.addAttribute("people", found.stream().flatMap((unit) -> unit.people().stream()).distinct().count());
		return "organization/list";
	}

	private List<UnitEntry> entries() {
		Map<Long, List<String>> aliases = this.organization.aliases();
		List<Division> divisions = this.organization.divisions();
		List<PostHolder> holders = this.organization.holders();
		return this.organization.units()
			.stream()
			.map((unit) -> UnitEntry.of(unit, aliases.getOrDefault(unit.id(), List.of()), divisions, holders))
			.toList();
	}

}
