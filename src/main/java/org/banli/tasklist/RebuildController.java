package org.banli.tasklist;

import org.banli.identity.Action;
import org.banli.identity.CurrentUser;
import org.banli.identity.Rights;
import org.banli.shared.Flash;
import org.banli.shared.Words;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets an administrator build the task lists anew. */
@Controller
class RebuildController {

	private final ProjectionRebuild rebuild;

	private final Words words;

	RebuildController(ProjectionRebuild rebuild, Words words) {
		this.rebuild = rebuild;
		this.words = words;
	}

	@PostMapping("/admin/tasks/rebuild")
	String rebuild(@AuthenticationPrincipal CurrentUser me, RedirectAttributes next) {
		Rights.require(me, Action.ADMINISTER);
		int rows = this.rebuild.run();
		next.addFlashAttribute(Flash.ATTRIBUTE, Flash.of(this.words.of("tasklist.rebuilt", String.valueOf(rows))));
		return "redirect:/";
	}

}
