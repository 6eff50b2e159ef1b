package org.banli.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form by which clues are registered. */
@Controller
class ClueController {

	private final CaseFiles files;

	private final FormReader reader;

	private final Clock clock;

	private final Words words;

	ClueController(CaseFiles files, FormReader reader, Clock clock, Words words) {
		this.files = files;
		this.reader = reader;
		this.clock = clock;
		this.words = words;
	}

	@GetMapping("/cases/new")
	String blank(@AuthenticationPrincipal CurrentUser me, Model model) {
		Rights.require(me, Action.REGISTER_CLUE);
		ObjectNode values = JsonNodeFactory.instance.objectNode();
		values.put("receivedOn", LocalDate.now(this.clock).toString());
		return show(FormState.of(values), List.of(), model);
	}

	@PostMapping("/cases")
	String register(HttpServletRequest request, HttpServletResponse response, @AuthenticationPrincipal CurrentUser me,
			Model model, RedirectAttributes next) {
		Rights.require(me, Action.REGISTER_CLUE);
		ObjectNode typed = FormBody.of(request.getParameterMap());
		try {
			ClueForm form = this.reader.read(typed, ClueForm.class, false);
			long id = this.files.register(me, form);
			next.addFlashAttribute(Flash.ATTRIBUTE,
					Flash.of(this.words.of("casefile.clue.registered", this.files.get(id).clueNumber())));
			return "redirect:/cases/" + id;
		}
		catch (InvalidInput ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			boolean isKnown = ex.problems().stream().anyMatch((problem) -> problem.field().equals("isNotDuplicate"));
			List<SimilarCase> similar = isKnown ? this.files.similar(me, this.reader.bind(typed, ClueForm.class, false))
					: List.of();
			return show(new FormState(typed, ex.problems()), similar, model);
		}
	}

	private static String show(FormState form, List<SimilarCase> similar, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("similar", similar);
		model.addAttribute("kinds", CaseKind.values());
		model.addAttribute("sources", CaseSource.values());
		model.addAttribute("partyKinds", PartyKind.values());
		model.addAttribute("rightKinds", RightKind.values());
		return "casefile/clue";
	}

}
