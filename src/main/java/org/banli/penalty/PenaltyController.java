package org.banli.penalty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.banli.casefile.CaseFact;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseFrame;
import org.banli.casefile.CasePapers;
import org.banli.document.IssuedPaper;
import org.banli.identity.CurrentUser;
import org.banli.shared.Flash;
import org.banli.shared.FormBody;
import org.banli.shared.FormState;
import org.banli.shared.Forbidden;
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

/** Where a case stands on its way to a penalty, and what was paid. */
@Controller
class PenaltyController {

	private final CaseFiles files;

	private final CaseFrame frame;

	private final CasePapers papers;

	private final Penalties penalties;

	private final PenaltyMapper mapper;

	private final PenaltyRules rules;

	private final PenaltyFactLines lines;

	private final Payments payments;

	private final HearingRequests hearings;

	private final FormReader reader;

	private final Words words;

	PenaltyController(CaseFiles files, CaseFrame frame, CasePapers papers, Penalties penalties, PenaltyMapper mapper,
			PenaltyRules rules, PenaltyFactLines lines, Payments payments, HearingRequests hearings, FormReader reader,
			Words words) {
		this.files = files;
		this.frame = frame;
		this.papers = papers;
		this.penalties = penalties;
		this.mapper = mapper;
		this.rules = rules;
		this.lines = lines;
		this.payments = payments;
		this.hearings = hearings;
		this.reader = reader;
		this.words = words;
	}

	@GetMapping("/cases/{id:\\d{1,18}}/penalty")
	String page(@PathVariable long id, @AuthenticationPrincipal CurrentUser me, Model model) {
		return show(me, id, empty(), empty(), model);
	}

	private static FormState empty() {
		return FormState.of(JsonNodeFactory.instance.objectNode());
	}

	/** A part of the page: what it is about, and its lines. */
	record Section(String id, String title, List<CaseFact> lines) {
	}

	private String show(CurrentUser me, long id, FormState payment, FormState hearing, Model model) {
		CaseFile file = this.files.visible(me, id);
		this.frame.show(model, me, file, "penalty");
		model.addAttribute("blocked", this.penalties.blocked(file).orElse(null));
		Optional<Decision> decision = this.penalties.decision(id);
		model.addAttribute("outdated",
				decision.isPresent() ? null
						: this.penalties.conclusion(id)
							.flatMap((conclusion) -> this.penalties.outdated(file, conclusion))
							.orElse(null));
		// the frame of all pages knows sections of its own
		model.addAttribute("chapters", sections(file));
		List<IssuedPaper> issued = this.papers.list(file);
		model.addAttribute("papers", issued);
		model.addAttribute("payments", decision.map((found) -> this.mapper.payments(found.id())).orElse(List.of()));
		model.addAttribute("mayPay", this.payments.mayRecord(me, file));
		model.addAttribute("mayAskHearing", file.isOfficer(me.username()) && this.hearings.mayStillAsk(file));
		model.addAttribute("payment", payment);
		model.addAttribute("hearing", hearing);
		Map<String, String> kinds = new LinkedHashMap<>();
		for (Payment.Kind kind : Payment.Kind.values()) {
			kinds.put(kind.name(), this.words.of("form.PaymentForm.kind." + kind));
		}
		model.addAttribute("kinds", kinds);
		return "penalty/case";
	}

	private List<Section> sections(CaseFile file) {
		List<Section> sections = new ArrayList<>();
		this.penalties.conclusion(file.id()).ifPresent((conclusion) -> {
			sections.add(section("conclusion", this.lines.of(conclusion)));
			sections.add(section("range", range(file, conclusion)));
			this.penalties.notice(conclusion).ifPresent((notice) -> {
				sections.add(section("notice", this.lines.of(notice)));
				this.penalties.hearing(notice)
					.ifPresent((found) -> sections.add(section("hearing", this.lines.of(found))));
			});
		});
		this.penalties.decision(file.id())
			.ifPresent((decision) -> sections.add(section("decision", this.lines.of(file, decision))));
		return sections;
	}

	private Section section(String id, List<CaseFact> facts) {
		return new Section(id, this.words.of("penalty.section." + id), facts);
	}

	/** The range as it is today, and why. */
	private List<CaseFact> range(CaseFile file, Conclusion conclusion) {
		List<CaseFact> facts = new ArrayList<>();
		facts.add(new CaseFact(this.words.of("penalty.fact.conductTo"), (file.conductTo() == null)
				? this.words.of("penalty.conclude.noConductDay") : CasePapers.day(file.conductTo())));
		this.penalties.rangeNow(file, conclusion)
			.ifPresent((range) -> facts.add(new CaseFact(this.words.of("penalty.fact.range"), this.lines.of(range))));
		TierFound tier = this.rules.tier(conclusion.groundList());
		facts.add(new CaseFact(this.words.of("penalty.fact.tier"), this.words.of("penalty.tier.by",
				this.words.of("penalty.tier." + tier.tier(), tier.rule()), tier.article())));
		if (conclusion.proposal() == DecisionKind.PENALTY) {
			HearingRight right = this.penalties.hearingRight(conclusion);
			facts.add(new CaseFact(this.words.of("penalty.fact.hearingRight"),
					this.words.of(right.may() ? "penalty.mayHear" : "penalty.mayNotHear",
							PenaltyFactLines.yuan(right.limit()), right.rule()) + right.article()));
		}
		return facts;
	}

	private static void requireOfficer(CurrentUser user, CaseFile file) {
		if (!file.isOfficer(user.username())) {
			throw new Forbidden("penalty.notOfficer");
		}
	}

	@PostMapping("/cases/{id:\\d{1,18}}/penalty/payments")
	String pay(@PathVariable long id, HttpServletRequest request, HttpServletResponse response,
			@AuthenticationPrincipal CurrentUser me, Model model, RedirectAttributes next) {
		requireOfficer(me, this.files.visible(me, id));
		ObjectNode typed = FormBody.of(request.getParameterMap());
		try {
			this.payments.record(me, id, this.reader.read(typed, PaymentForm.class, false));
		}
		catch (InvalidInput ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return show(me, id, new FormState(typed, ex.problems()), empty(), model);
		}
		next.addFlashAttribute(Flash.ATTRIBUTE, Flash.of(this.words.of("penalty.pay.recorded")));
		return "redirect:/cases/" + id + "/penalty";
	}

	/** The day on which the party asked for a hearing. */
	record HearingRequestForm(LocalDate requestedOn) {
	}

	@PostMapping("/cases/{id:\\d{1,18}}/penalty/hearings")
	String askHearing(@PathVariable long id, HttpServletRequest request, HttpServletResponse response,
			@AuthenticationPrincipal CurrentUser me, Model model, RedirectAttributes next) {
		requireOfficer(me, this.files.visible(me, id));
		ObjectNode typed = FormBody.of(request.getParameterMap());
		try {
			this.hearings.add(me, id, this.reader.read(typed, HearingRequestForm.class, false).requestedOn());
		}
		catch (InvalidInput ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return show(me, id, empty(), new FormState(typed, ex.problems()), model);
		}
		next.addFlashAttribute(Flash.ATTRIBUTE, Flash.of(this.words.of("penalty.hearing.requested")));
		return "redirect:/cases/" + id + "/penalty";
	}

}
