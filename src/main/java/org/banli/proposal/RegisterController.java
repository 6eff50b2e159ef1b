package org.banli.proposal;

import java.util.Arrays;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.banli.identity.Action;
import org.banli.identity.CurrentUser;
import org.banli.identity.Rights;
import org.banli.shared.FieldProblem;
import org.banli.shared.Flash;
import org.banli.shared.Forbidden;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form by which proposals are registered and edited. */
@Controller
class RegisterController {

	private static final int MOST_ASKS = 30;

	private static final String VIEW = "proposal/edit";

	private final Proposals proposals;

	private final FormReader reader;

	private final Words words;

	RegisterController(Proposals proposals, FormReader reader, Words words) {
		this.proposals = proposals;
		this.reader = reader;
		this.words = words;
	}

	@GetMapping("/proposals/new")
	String blank(@AuthenticationPrincipal CurrentUser me, Model model) {
		Rights.require(me, Action.REGISTER_PROPOSAL);
		ObjectNode values = JsonNodeFactory.instance.objectNode();
		List<ProposalKind> kinds = this.proposals.kinds(me);
		if (kinds.size() == 1) {
			values.put("kind", kinds.get(0).name());
		}
		this.proposals.sessions().stream().reduce((first, second) -> second).ifPresent((session) -> {
			if (kinds.size() == 1 && isOf(session, kinds.get(0))) {
				values.put("session", session);
			}
		});
		return show(me, null, FormState.of(values), model);
	}

	private boolean isOf(String session, ProposalKind kind) {
		return session.contains(this.words.of("proposal.form.sessionOf." + kind));
	}

	@PostMapping("/proposals")
	String register(HttpServletRequest request, HttpServletResponse response,
			@RequestParam(name = "_action", required = false) String action, @AuthenticationPrincipal CurrentUser me,
			Model model, RedirectAttributes next) {
		Rights.require(me, Action.REGISTER_PROPOSAL);
		ObjectNode typed = typed(request);
		if (act(action, typed, model)) {
			return show(me, null, FormState.of(typed), model);
		}
		try {
			long id = this.proposals.register(me, this.reader.read(toForm(typed), ProposalForm.class, false));
			next.addFlashAttribute(Flash.ATTRIBUTE,
					Flash.of(this.words.of("proposal.form.registered", typed.path("number").asText())));
			return "redirect:/proposals/" + id;
		}
		catch (InvalidInput ex) {
			return invalid(me, null, typed, ex, response, model);
		}
	}

	@GetMapping("/proposals/{id:\\d{1,18}}/edit")
	String edit(@PathVariable long id, @AuthenticationPrincipal CurrentUser me, Model model) {
		Proposal proposal = editable(me, id);
		return show(me, proposal, FormState.of(values(proposal)), model);
	}

	@PostMapping("/proposals/{id:\\d{1,18}}/edit")
	String save(@PathVariable long id, HttpServletRequest request, HttpServletResponse response,
			@RequestParam(name = "_action", required = false) String action, @AuthenticationPrincipal CurrentUser me,
			Model model, RedirectAttributes next) {
		Proposal proposal = editable(me, id);
		ObjectNode typed = typed(request);
		if (act(action, typed, model)) {
			return show(me, proposal, FormState.of(typed), model);
		}
		try {
			this.proposals.edit(me, id, this.reader.read(toForm(typed), ProposalForm.class, false));
			next.addFlashAttribute(Flash.ATTRIBUTE, Flash.of(this.words.of("proposal.form.saved")));
			return "redirect:/proposals/" + id;
		}
		catch (InvalidInput ex) {
			return invalid(me, proposal, typed, ex, response, model);
		}
		catch (ProposalConflict ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("conflicts", FieldConflict.between(values(ex.now()), typed));
			// who saves once more has seen both texts
			typed.put("version", String.valueOf(ex.now().version()));
			return show(me, ex.now(), FormState.of(typed), model);
		}
	}

	private Proposal editable(CurrentUser me, long id) {
		Proposal proposal = this.proposals.visible(me, id);
		if (!Rights.may(me, Action.EDIT_PROPOSAL, proposal.senderUnitId())) {
			throw new Forbidden("identity.postMayNot");
		}
		return proposal;
	}

	private String invalid(CurrentUser me, Proposal proposal, ObjectNode typed, InvalidInput ex,
			HttpServletResponse response, Model model) {
		response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
		// the proposers are one field on the page
		List<FieldProblem> problems = ex.problems()
			.stream()
			.map((problem) -> problem.field().startsWith("coProposers[")
					? new FieldProblem("coProposers", problem.message()) : problem)
			.toList();
		return show(me, proposal, new FormState(typed, problems), model);
	}

	private String show(CurrentUser me, Proposal proposal, FormState form, Model model) {
		model.addAttribute("proposal", proposal);
		model.addAttribute("form", form);
		model.addAttribute("kinds", (proposal == null) ? this.proposals.kinds(me) : List.of(proposal.kind()));
		model.addAttribute("sessions", this.proposals.sessions());
		model.addAttribute("areAsksFixed", proposal != null && proposal.status() != ProposalStatus.FILED);
		return VIEW;
	}

	private ObjectNode values(Proposal proposal) {
		List<Proposer> proposers = this.proposals.proposers(proposal.id());
		ObjectNode values = JsonNodeFactory.instance.objectNode();
		values.put("kind", proposal.kind().name())
			.put("session", proposal.sessionText())
			.put("number", proposal.number())
			.put("title", proposal.title())
			.put("leadProposer", proposal.leadProposer())
			.put("coProposers",
					String.join("\n", proposers.stream().filter((one) -> one.seq() > 1).map(Proposer::name).toList()))
			.put("sector", proposal.sector())
			.put("body", proposal.body())
			.put("version", String.valueOf(proposal.version()));
		ArrayNode asks = values.putArray("asks");
		this.proposals.asks(proposal.id()).forEach((ask) -> asks.add(ask.text()));
		return values;
	}

	/** What was typed, without the rows for asks that were left empty. */
	private static ObjectNode typed(HttpServletRequest request) {
		ObjectNode typed = FormBody.of(request.getParameterMap());
		ArrayNode asks = JsonNodeFactory.instance.arrayNode();
		for (JsonNode ask : typed.path("asks")) {
			if (ask.isTextual()) {
				asks.add(ask);
			}
		}
		typed.set("asks", asks);
		return typed;
	}

	/** The tree of the form: the proposers' names as a list. */
	private static ObjectNode toForm(ObjectNode typed) {
		ObjectNode tree = typed.deepCopy();
		ArrayNode names = JsonNodeFactory.instance.arrayNode();
		if (typed.path("coProposers").isTextual()) {
			Arrays.stream(typed.path("coProposers").asText().split("[\\n、，,;；]"))
				.map(String::strip)
				.filter((name) -> !name.isEmpty())
				.forEach(names::add);
		}
		tree.set("coProposers", names);
		return tree;
	}

	/** Does what a button of the form wishes; false when the form was sent. */
	private static boolean act(String action, ObjectNode typed, Model model) {
		if (action == null || action.isBlank()) {
			return false;
		}
		ArrayNode asks = (ArrayNode) typed.get("asks");
		if (action.equals("addAsk")) {
			if (asks.size() < MOST_ASKS) {
				asks.add("");
			}
		}
		else if (action.matches("removeAsk \\d{1,3}")) {
			asks.remove(Integer.parseInt(action.substring("removeAsk ".length())));
		}
		else if (action.equals("splitAsks")) {
			List<String> found = AskSplitter.split(typed.path("body").asText(""));
			model.addAttribute("splitFound", found.size());
			if (!found.isEmpty()) {
				asks.removeAll();
				found.forEach(asks::add);
			}
		}
		return true;
	}

	/** A field that somebody else changed while it was being edited. */
	record FieldConflict(String field, String theirs, String yours, TextChange change) {

		private static final List<String> FIELDS = List.of("session", "number", "title", "leadProposer", "coProposers",
				"sector", "body", "asks");

		static List<FieldConflict> between(ObjectNode now, ObjectNode typed) {
			return FIELDS.stream()
				.map((field) -> of(field, text(now.path(field)), text(typed.path(field))))
				.filter((conflict) -> conflict.change().isChange())
				.toList();
		}

		private static FieldConflict of(String field, String theirs, String yours) {
			return new FieldConflict(field, theirs, yours, TextChange.between(theirs, yours));
		}

		private static String text(JsonNode value) {
			if (value.isArray()) {
				StringBuilder lines = new StringBuilder();
				value.forEach((line) -> lines.append(lines.isEmpty() ? "" : "\n").append(line.asText()));
				return lines.toString();
			}
			return value.isTextual() ? value.asText().strip() : "";
		}

	}

}
