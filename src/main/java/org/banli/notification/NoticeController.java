package org.banli.notification;

import org.banli.identity.CurrentUser;
import org.banli.shared.Flash;
import org.banli.shared.Page;
import org.banli.shared.Words;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of notices and the bell. */
@Controller
class NoticeController {

	private static final int ROWS = 20;

	private final Notices notices;

	private final Words words;

	NoticeController(Notices notices, Words words) {
		this.notices = notices;
		this.words = words;
	}

	@GetMapping("/notices")
	String list(@AuthenticationPrincipal CurrentUser me, @RequestParam(required = false) String kind,
			@RequestParam(defaultValue = "false") boolean unread, @RequestParam(required = false) String cursor,
			Model model) {
		NoticeFilter filter = NoticeFilter.of(kind, unread);
		Page<Notice> page = this.notices.list(me, filter, cursor, ROWS);
		model.addAttribute("page", page);
		model.addAttribute("filter", filter);
		model.addAttribute("kinds", NoticeKind.values());
		model.addAttribute("base", address(filter));
		return "notification/list";
	}

	private static String address(NoticeFilter filter) {
		return "/notices?unread=" + filter.unread() + ((filter.kind() == null) ? "" : "&kind=" + filter.kind());
	}

	/** The number on the bell, for pages that stay open. */
	@GetMapping("/notices/bell")
	String bell() {
		return "notification/bell :: count";
	}

	@GetMapping("/notices/{id:\\d{1,18}}")
	String open(@PathVariable long id, @AuthenticationPrincipal CurrentUser me) {
		return "redirect:" + this.notices.open(me, id);
	}

	@PostMapping("/notices/{id:\\d{1,18}}/read")
	String read(@PathVariable long id, @RequestParam(required = false) String kind,
			@RequestParam(defaultValue = "false") boolean unread, @AuthenticationPrincipal CurrentUser me) {
		this.notices.read(me, id);
		return "redirect:" + address(NoticeFilter.of(kind, unread));
	}

	@PostMapping("/notices/read")
	String readAll(@RequestParam(required = false) String kind, @RequestParam(defaultValue = "false") boolean unread,
			@AuthenticationPrincipal CurrentUser me, RedirectAttributes next) {
		NoticeFilter filter = NoticeFilter.of(kind, unread);
		int count = this.notices.readAll(me, filter.kind());
		next.addFlashAttribute(Flash.ATTRIBUTE, Flash.of(this.words.of("notification.readAll.done", count)));
		return "redirect:" + address(filter);
	}

}
