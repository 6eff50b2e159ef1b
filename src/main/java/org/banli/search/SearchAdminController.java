package org.banli.search;

import org.banli.identity.Action;
import org.banli.identity.CurrentUser;
import org.banli.identity.Rights;
import org.banli.shared.Flash;
import org.banli.shared.Words;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows an administrator how the index stands and lets him have it built anew. */
@Controller
class SearchAdminController {

	private final SearchFeed feed;

	private final SearchChanges changes;

	private final Words words;

	SearchAdminController(SearchFeed feed, SearchChanges changes, Words words) {
		this.feed = feed;
		this.changes = changes;
		this.words = words;
	}

	@GetMapping("/admin/search")
	String page(@AuthenticationPrincipal CurrentUser me,
			@RequestHeader(name = "HX-Request", required = false) String swap, Model model) {
		Rights.require(me, Action.ADMINISTER);
		model.addAttribute("feed", this.feed.state());
		return (swap != null) ? "search/admin :: state" : "search/admin";
	}

	@PostMapping("/admin/search/rebuild")
	String rebuild(@AuthenticationPrincipal CurrentUser me, RedirectAttributes next) {
		Rights.require(me, Action.ADMINISTER);
		this.changes.noteEverything();
		this.feed.expectBuild();
		next.addFlashAttribute(Flash.ATTRIBUTE, Flash.of(this.words.of("search.admin.begun")));
		return "redirect:/admin/search";
	}

}
