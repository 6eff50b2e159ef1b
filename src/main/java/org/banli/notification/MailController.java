package org.banli.notification;

import java.util.Map;

import org.banli.identity.CurrentUser;
import org.banli.shared.Flash;
import org.banli.shared.Words;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator's page of the mail queue. */
@Controller
class MailController {

	private static final int ROWS = 20;

	private final MailDesk desk;

	private final MailSwitch mail;

	private final Words words;

	MailController(MailDesk desk, MailSwitch mail, Words words) {
		this.desk = desk;
		this.mail = mail;
		this.words = words;
	}

	@GetMapping("/admin/mail")
	String queue(@AuthenticationPrincipal CurrentUser me, @RequestParam(required = false) String state,
			@RequestParam(required = false) String cursor, Model model) {
		Map<MailState, Integer> counts = this.desk.counts(me);
		MailState shown = shown(state, counts);
		model.addAttribute("counts", counts);
		model.addAttribute("cap", MailDesk.CAP);
		model.addAttribute("shown", shown);
		model.addAttribute("states", MailState.values());
		model.addAttribute("page", this.desk.list(me, shown, cursor, ROWS));
		model.addAttribute("base", "/admin/mail?state=" + shown);
		model.addAttribute("mailOn", this.mail.isOn());
		return "notification/mail";
	}

	/** What was asked for, else what needs somebody. */
	private static MailState shown(String state, Map<MailState, Integer> counts) {
		for (MailState known : MailState.values()) {
			if (known.name().equalsIgnoreCase(state)) {
				return known;
			}
		}
		if (counts.get(MailState.UNCERTAIN) > 0) {
			return MailState.UNCERTAIN;
		}
		return (counts.get(MailState.FAILED) > 0) ? MailState.FAILED : MailState.WAITING;
	}

	@PostMapping("/admin/mail/{id:\\d{1,18}}/again")
	String again(@PathVariable long id, @AuthenticationPrincipal CurrentUser me, RedirectAttributes next) {
		this.desk.again(me, id);
		next.addFlashAttribute(Flash.ATTRIBUTE, Flash.of(this.words.of("notification.mail.again.flash")));
		return "redirect:/admin/mail";
	}

	@PostMapping("/admin/mail/{id:\\d{1,18}}/accept")
	String accept(@PathVariable long id, @AuthenticationPrincipal CurrentUser me, RedirectAttributes next) {
		this.desk.accept(me, id);
		next.addFlashAttribute(Flash.ATTRIBUTE, Flash.of(this.words.of("notification.mail.accept.flash")));
		return "redirect:/admin/mail";
	}

}
