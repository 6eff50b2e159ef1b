package org.banli.proposal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import org.banli.identity.CurrentUser;
import org.banli.organization.Organization;
import org.banli.shared.Page;
import org.banli.shared.PrintedTable;
import org.banli.shared.Times;
import org.banli.shared.Words;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register on paper, as it is narrowed on the screen. */
@Controller
class RegisterPrintController {

	static final String PATH = "/proposals/print";

	private final Proposals proposals;

	private final Organization organization;

	private final Times times;

	private final Words words;

	private final Clock clock;

	RegisterPrintController(Proposals proposals, Organization organization, Times times, Words words, Clock clock) {
		this.proposals = proposals;
		this.organization = organization;
		this.times = times;
		this.words = words;
		this.clock = clock;
	}

	@GetMapping(PATH)
	String print(@RequestParam(required = false) String kind, @RequestParam(required = false) String status,
			@RequestParam(required = false) String unit, @RequestParam(required = false) String q,
			@AuthenticationPrincipal CurrentUser me, Model model) {
		RegisterQuery query = RegisterQuery.of(kind, status, unit, q);
		ProposalFilter filter = query.filter(this.organization);
		List<List<String>> rows = new ArrayList<>();
		String cursor = null;
		do {
			Page<ProposalListItem> page = this.proposals.list(me, filter, cursor, Page.MAX_SIZE);
			page.items().forEach((item) -> rows.add(row(item)));
			cursor = page.next();
		}
		while (cursor != null && rows.size() < PrintedTable.MOST);
		List<String> heads = List.of("number", "title", "proposers", "unit", "status", "due")
			.stream()
			.map((field) -> this.words.of("proposal.field." + field))
			.toList();
		model.addAttribute("table",
				new PrintedTable(this.words.of("proposal.list.title"), query.address(), heads, rows, cursor != null));
		model.addAttribute("printedAt", this.clock.instant());
		return PrintedTable.VIEW;
	}

	private List<String> row(ProposalListItem item) {
		ProposalRow row = item.row();
		String comma = this.words.of("proposal.list.comma");
		String units = String.join(comma, item.answeringShort());
		if (!item.coHandlingShort().isEmpty()) {
			units += " " + this.words.of("proposal.list.co", String.join(comma, item.coHandlingShort()));
		}
		return List.of(
				this.words.of("proposal.kind.short." + row.kind()) + " "
						+ this.words.of("proposal.list.no", row.number()),
				row.isKey() ? this.words.of("proposal.list.keyTitle", row.title()) : row.title(),
				(row.proposerCount() > 1)
						? this.words.of("proposal.proposers.short", row.leadProposer(), row.proposerCount())
						: row.leadProposer(),
				units.isEmpty() ? this.words.of("proposal.list.unassigned") : units,
				this.words.of("proposal.status." + row.status()), this.times.dayOfYear(row.replyDueOn()));
	}

	/** The address that prints what a query shows. */
	static String address(RegisterQuery query) {
		return PATH + query.address().substring("/proposals".length());
	}

}
