package org.banli.notification;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.banli.identity.CurrentUser;
import org.banli.shared.Flash;
import org.banli.shared.FormBody;
import org.banli.shared.FormState;
import org.banli.shared.InvalidInput;
import org.banli.shared.Words;
import org.banli.workflow.FormReader;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own page of how to be told. */
@Controller
@RequestMapping(NoticeProfileController.PATH)
class NoticeProfileController {

	static final String PATH = "/profile/notices";

	private final NoticeProfiles profiles;

	private final MailSwitch mail;

	private final FormReader reader;

	private final Words words;

	NoticeProfileController(NoticeProfiles profiles, MailSwitch mail, FormReader reader, Words words) {
		this.profiles = profiles;
		this.mail = mail;
		this.reader = reader;
		this.words = words;
	}

	@GetMapping
	String form(@AuthenticationPrincipal CurrentUser me, Model model) {
		return show(FormState.of(values(me)), model);
	}

	private ObjectNode values(CurrentUser me) {
		Profile profile = this.profiles.profile(me);
		List<Choice> choices = this.profiles.choices(me);
		ObjectNode values = JsonNodeFactory.instance.objectNode();
		values.put("mailAddress", profile.mailAddress()).put("digestHour", profile.digestHour());
		values.set("bell", kinds(choices, Choice::isBell));
		values.set("mail", kinds(choices, Choice::isMail));
		values.set("digest", kinds(choices, Choice::isDigest));
		return values;
	}

	private static ArrayNode kinds(List<Choice> choices, Predicate<Choice> chosen) {
		ArrayNode kinds = JsonNodeFactory.instance.arrayNode();
		choices.stream().filter(chosen).forEach((choice) -> kinds.add(choice.kind().name()));
		return kinds;
	}

	@PostMapping
	String save(HttpServletRequest request, HttpServletResponse response, @AuthenticationPrincipal CurrentUser me,
			Model model, RedirectAttributes next) {
		ObjectNode typed = FormBody.of(request.getParameterMap());
		try {
			this.profiles.save(me, this.reader.read(typed, NoticeChoicesForm.class, false));
		}
		catch (InvalidInput ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return show(new FormState(typed, ex.problems()), model);
		}
		next.addFlashAttribute(Flash.ATTRIBUTE, Flash.of(this.words.of("notification.profile.saved")));
		return "redirect:" + PATH;
	}

	private String show(FormState form, Model model) {
		Map<String, String> hours = new java.util.LinkedHashMap<>();
		for (int hour = NoticeProfiles.FIRST_HOUR; hour <= NoticeProfiles.LAST_HOUR; hour++) {
			hours.put(String.valueOf(hour), this.words.of("notification.profile.hourly", hour));
		}
		model.addAttribute("form", form);
		model.addAttribute("kinds", Arrays.asList(NoticeKind.values()));
		model.addAttribute("hours", hours);
		model.addAttribute("mailOn", this.mail.isOn());
		return "notification/profile";
	}

}
