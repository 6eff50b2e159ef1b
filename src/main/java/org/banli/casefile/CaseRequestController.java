package org.banli.casefile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.banli.deadline.Clocks;
import org.banli.identity.Action;
import org.banli.identity.CurrentUser;
import org.banli.identity.Rights;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Requests to the leader on a case: more time, or to step back. */
@Controller
class CaseRequestController {

	private final CaseFiles files;

	private final CaseFrame frame;

	private final CasePeople people;

	private final CaseRequests requests;

	private final Clocks clocks;

	private final FormReader reader;

	private final Words words;

	CaseRequestController(CaseFiles files, CaseFrame frame, CasePeople people, CaseRequests requests, Clocks clocks,
			FormReader reader, Words words) {
		this.files = files;
		this.frame = frame;
		this.people = people;
		this.requests = requests;
		this.clocks = clocks;
		this.reader = reader;
		this.words = words;
	}

	@GetMapping("/cases/{id:\\d{1,18}}/requests")
	String page(@PathVariable long id, @AuthenticationPrincipal CurrentUser me, Model model) {
		return show(me, id, empty(), empty(), model);
	}

	private static FormState empty() {
		return FormState.of(JsonNodeFactory.instance.objectNode());
	}

	private String show(CurrentUser me, long id, FormState extension, FormState recusal, Model model) {
		CaseFile file = this.files.visible(me, id);
		List<CaseExtension> extensions = this.requests.extensions(id);
		List<CaseRecusalRequest> recusals = this.requests.recusals(id);
		Map<String, String> names = new LinkedHashMap<>();
		extensions.forEach((one) -> names.computeIfAbsent(one.requestedBy(), this.people::name));
		recusals.forEach((one) -> names.computeIfAbsent(one.username(), this.people::name));
		Map<String, String> titles = new LinkedHashMap<>();
		this.clocks.list(file.businessKey().toString()).forEach((clock) -> titles.put(clock.code(), clock.title()));
		this.frame.show(model, me, file, "requests");
		model.addAttribute("extensions", extensions);
		model.addAttribute("recusals", recusals);
		model.addAttribute("names", names);
		model.addAttribute("titles", titles);
		model.addAttribute("extendable", this.requests.extendable(file));
		model.addAttribute("extension", extension);
		model.addAttribute("recusal", recusal);
		return "casefile/requests";
	}

	@PostMapping("/cases/{id:\\d{1,18}}/extensions")
	String extend(@PathVariable long id, HttpServletRequest request, HttpServletResponse response,
			@AuthenticationPrincipal CurrentUser me, Model model, RedirectAttributes next) {
		this.requests.requireWorker(me, this.files.visible(me, id));
		ObjectNode typed = FormBody.of(request.getParameterMap());
		try {
			this.requests.askForTime(me, id, this.reader.read(typed, ExtensionRequestForm.class, false));
		}
		catch (InvalidInput ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return show(me, id, new FormState(typed, ex.problems()), empty(), model);
		}
		next.addFlashAttribute(Flash.ATTRIBUTE, Flash.of(this.words.of("casefile.request.sent")));
		return "redirect:/cases/" + id + "/requests";
	}

	@PostMapping("/cases/{id:\\d{1,18}}/recusals")
	String stepBack(@PathVariable long id, HttpServletRequest request, HttpServletResponse response,
			@AuthenticationPrincipal CurrentUser me, Model model, RedirectAttributes next) {
		this.files.visible(me, id);
		Rights.require(me, Action.WORK_ON_TASKS);
		ObjectNode typed = FormBody.of(request.getParameterMap());
		try {
			this.requests.stepBack(me, id, this.reader.read(typed, RecusalRequestForm.class, false));
		}
		catch (InvalidInput ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return show(me, id, empty(), new FormState(typed, ex.problems()), model);
		}
		next.addFlashAttribute(Flash.ATTRIBUTE, Flash.of(this.words.of("casefile.request.sent")));
		return "redirect:/cases/" + id + "/requests";
	}

}
