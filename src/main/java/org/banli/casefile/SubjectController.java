package org.banli.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of the parties of a case, their earlier penalties, and the rights. */
@Controller
@RequestMapping("/cases/{id:\\d{1,18}}")
class SubjectController {

	private final CaseFiles files;

	private final CaseFrame frame;

	private final CaseEditing editing;

	private final CaseParties parties;

	private final CaseRights rights;

	private final CasePeople people;

	private final FormReader reader;

	private final Clock clock;

	private final Words words;

	SubjectController(CaseFiles files, CaseFrame frame, CaseEditing editing, CaseParties parties, CaseRights rights,
			CasePeople people, FormReader reader, Clock clock, Words words) {
		this.files = files;
		this.frame = frame;
		this.editing = editing;
		this.parties = parties;
		this.rights = rights;
		this.people = people;
		this.reader = reader;
		this.clock = clock;
		this.words = words;
	}

	/** Which form is open on the page, of which row, and what it shows. */
	private record Open(What what, Long row, FormState form, boolean isChanged) {
	}

	/** The forms of the page. */
	enum What {

		PARTY, PENALTY, QUERY, RIGHT

	}

	@GetMapping("/subjects")
	String page(@PathVariable long id, @RequestParam(required = false) What open,
			@RequestParam(required = false) Long row, @AuthenticationPrincipal CurrentUser me, Model model) {
		CaseFile file = this.files.visible(me, id);
		return show(me, file, (open == null) ? null : new Open(open, row, values(file, open, row), false), model);
	}

	private FormState values(CaseFile file, What open, Long row) {
		ObjectNode today = JsonNodeFactory.instance.objectNode();
		String day = LocalDate.now(this.clock).toString();
		today.put("queriedOn", day);
		today.put("noneOn", day);
		if (row == null || open == What.PENALTY || open == What.QUERY) {
			return FormState.of(today);
		}
		Object form = (open == What.PARTY)
				? this.files.parties(file.id())
					.stream()
					.filter((one) -> one.id() == row)
					.findFirst()
					.map(PartyForm::of)
					.orElse(null)
				: this.files.rights(file.id())
					.stream()
					.filter((one) -> one.id() == row)
					.findFirst()
					.map(RightForm::of)
					.orElse(null);
		return FormState.of((form == null) ? today : this.reader.tree(form));
	}

	/** One change of the page, with what it reads from the form. */
	@FunctionalInterface
	private interface Change {

		void make(ObjectNode typed);

	}

	private String change(CurrentUser me, long id, HttpServletRequest request, HttpServletResponse response,
			Model model, RedirectAttributes next, What what, Long row, Change change) {
		CaseFile file = this.editing.require(me, id);
		ObjectNode typed = FormBody.of(request.getParameterMap());
		try {
			change.make(typed);
			next.addFlashAttribute(Flash.ATTRIBUTE, Flash.of(this.words.of("casefacts.saved")));
			return "redirect:/cases/" + id + "/subjects";
		}
		catch (InvalidInput ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return show(me, file, new Open(what, row, new FormState(typed, ex.problems()), false), model);
		}
		catch (Changed ex) {
			response.setStatus(ex.status());
			FormState now = values(file, what, row);
			typed.put("version", now.node("version").asInt());
			return show(me, file, new Open(what, row, FormState.of(typed), true), model);
		}
	}

	@PostMapping("/parties")
	String addParty(@PathVariable long id, HttpServletRequest request, HttpServletResponse response,
			@AuthenticationPrincipal CurrentUser me, Model model, RedirectAttributes next) {
		return change(me, id, request, response, model, next, What.PARTY, null,
				(typed) -> this.parties.add(me, id, this.reader.read(typed, PartyForm.class, false)));
	}

	@PostMapping("/parties/{partyId}")
	String changeParty(@PathVariable long id, @PathVariable long partyId, HttpServletRequest request,
			HttpServletResponse response, @AuthenticationPrincipal CurrentUser me, Model model,
			RedirectAttributes next) {
		return change(me, id, request, response, model, next, What.PARTY, partyId,
				(typed) -> this.parties.change(me, id, partyId, this.reader.read(typed, PartyForm.class, false)));
	}

	@PostMapping("/parties/{partyId}/remove")
	String removeParty(@PathVariable long id, @PathVariable long partyId, @AuthenticationPrincipal CurrentUser me,
			RedirectAttributes next) {
		this.parties.remove(me, id, partyId);
		return saved(id, next);
	}

	@PostMapping("/parties/{partyId}/queries")
	String foundNone(@PathVariable long id, @PathVariable long partyId, HttpServletRequest request,
			HttpServletResponse response, @AuthenticationPrincipal CurrentUser me, Model model,
			RedirectAttributes next) {
		return change(me, id, request, response, model, next, What.QUERY, partyId, (typed) -> this.parties.foundNone(me,
				id, partyId, this.reader.read(typed, PenaltyQueryForm.class, false)));
	}

	@PostMapping("/parties/{partyId}/penalties")
	String addPenalty(@PathVariable long id, @PathVariable long partyId, HttpServletRequest request,
			HttpServletResponse response, @AuthenticationPrincipal CurrentUser me, Model model,
			RedirectAttributes next) {
		return change(me, id, request, response, model, next, What.PENALTY, partyId, (typed) -> this.parties
			.addPenalty(me, id, partyId, this.reader.read(typed, PriorPenaltyForm.class, false)));
	}

	@PostMapping("/parties/{partyId}/penalties/{penaltyId}/remove")
	String removePenalty(@PathVariable long id, @PathVariable long partyId, @PathVariable long penaltyId,
			@AuthenticationPrincipal CurrentUser me, RedirectAttributes next) {
		this.parties.removePenalty(me, id, partyId, penaltyId);
		return saved(id, next);
	}

	@PostMapping("/rights")
	String addRight(@PathVariable long id, HttpServletRequest request, HttpServletResponse response,
			@AuthenticationPrincipal CurrentUser me, Model model, RedirectAttributes next) {
		return change(me, id, request, response, model, next, What.RIGHT, null,
				(typed) -> this.rights.add(me, id, this.reader.read(typed, RightForm.class, false)));
	}

	@PostMapping("/rights/{rightId}")
	String changeRight(@PathVariable long id, @PathVariable long rightId, HttpServletRequest request,
			HttpServletResponse response, @AuthenticationPrincipal CurrentUser me, Model model,
			RedirectAttributes next) {
		return change(me, id, request, response, model, next, What.RIGHT, rightId,
				(typed) -> this.rights.change(me, id, rightId, this.reader.read(typed, RightForm.class, false)));
	}

	@PostMapping("/rights/{rightId}/remove")
	String removeRight(@PathVariable long id, @PathVariable long rightId, @AuthenticationPrincipal CurrentUser me,
			RedirectAttributes next) {
		this.rights.remove(me, id, rightId);
		return saved(id, next);
	}

	private String saved(long id, RedirectAttributes next) {
		next.addFlashAttribute(Flash.ATTRIBUTE, Flash.of(this.words.of("casefacts.saved")));
		return "redirect:/cases/" + id + "/subjects";
	}

	private String show(CurrentUser me, CaseFile file, Open open, Model model) {
		this.frame.show(model, me, file, "subjects");
		List<CaseRight> known = this.files.rights(file.id());
		model.addAttribute("rights", known);
		model.addAttribute("penalties", this.parties.penalties(file.id()));
		model.addAttribute("proposed", this.parties.proposed(file));
		model.addAttribute("sources",
				known.stream()
					.filter((right) -> right.kind() == RightKind.TRADEMARK)
					.map(CaseRight::source)
					.distinct()
					.count());
		model.addAttribute("people", this.people);
		model.addAttribute("mayChange", this.editing.whyNot(me, file).isEmpty());
		model.addAttribute("open", (open == null) ? null : open.what().name());
		model.addAttribute("row", (open == null) ? null : open.row());
		model.addAttribute("form", (open == null) ? FormState.of(JsonNodeFactory.instance.objectNode()) : open.form());
		model.addAttribute("isChanged", open != null && open.isChanged());
		model.addAttribute("partyKinds", choice(PartyKind.values(), "casefile.party."));
		model.addAttribute("rightKinds", choice(RightKind.values(), "casefile.right."));
		model.addAttribute("markUses", choice(MarkUse.values(), "casefacts.markUse."));
		model.addAttribute("fields", choice(PenaltyField.values(), "casefacts.field."));
		model.addAttribute("today", LocalDate.now(this.clock));
		return "casefile/subjects";
	}

	private Map<String, String> choice(Enum<?>[] values, String key) {
		Map<String, String> choice = new LinkedHashMap<>();
		Arrays.stream(values).forEach((value) -> choice.put(value.name(), this.words.of(key + value)));
		return choice;
	}

}
