package org.banli.weighing;

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
import org.banli.casefile.CasePeople;
import org.banli.criminal.CriminalThreshold;
import org.banli.criminal.OffenceCode;
import org.banli.criminal.Severity;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The figures of the criminal law and the way of their changes. */
@Controller
@RequestMapping("/cases/thresholds")
class ThresholdController {

	private final Thresholds thresholds;

	private final CasePeople people;

	private final FormReader reader;

	private final Clock clock;

	private final Words words;

	ThresholdController(Thresholds thresholds, CasePeople people, FormReader reader, Clock clock, Words words) {
		this.thresholds = thresholds;
		this.people = people;
		this.reader = reader;
		this.clock = clock;
		this.words = words;
	}

	@GetMapping
	String list(@RequestParam(defaultValue = "TM_SELL") OffenceCode offence, @RequestParam(required = false) Long row,
			@RequestParam(defaultValue = "false") boolean all, @AuthenticationPrincipal CurrentUser me, Model model) {
		ObjectNode values = JsonNodeFactory.instance.objectNode();
		values.put("offenceCode", offence.name());
		values.put("severity", Severity.SERIOUS.term());
		CriminalThreshold replaced = (row == null) ? null : this.thresholds.row(row);
		if (replaced != null) {
			values.put("offenceCode", replaced.offenceCode());
			values.put("measure", replaced.measure());
			values.put("conditionText", replaced.conditionText());
			values.put("severity", replaced.severity());
			values.put("replacedId", String.valueOf(replaced.id()));
		}
		return list(me, offence, all, FormState.of(values), model);
	}

	@PostMapping
	String propose(HttpServletRequest request, HttpServletResponse response, @AuthenticationPrincipal CurrentUser me,
			Model model, RedirectAttributes next) {
		Rights.require(me, Action.PROPOSE_THRESHOLD);
		ObjectNode typed = FormBody.of(request.getParameterMap());
		try {
			long id = this.thresholds.propose(me, this.reader.read(typed, ThresholdForm.class, false));
			next.addFlashAttribute(Flash.ATTRIBUTE, Flash.of(this.words.of("casefacts.threshold.done.proposed")));
			return "redirect:/cases/thresholds/" + id;
		}
		catch (InvalidInput ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return list(me, OffenceCode.TM_SELL, false, new FormState(typed, ex.problems()), model);
		}
	}

	private String list(CurrentUser me, OffenceCode offence, boolean all, FormState form, Model model) {
		LocalDate today = LocalDate.now(this.clock);
		List<CriminalThreshold> rows = this.thresholds.rows(me);
		model.addAttribute("rows",
				rows.stream()
					.filter((one) -> one.offenceCode().equals(offence.name())
							&& (all || one.isValidOn(today) || one.validFrom().isAfter(today)))
					.toList());
		model.addAttribute("offence", offence);
		model.addAttribute("offences", OffenceCode.values());
		model.addAttribute("all", all);
		model.addAttribute("proposals", this.thresholds.list(me));
		model.addAttribute("people", this.people);
		model.addAttribute("mayPropose", this.thresholds.mayPropose(me));
		model.addAttribute("form", form);
		Map<String, String> offences = new LinkedHashMap<>();
		Arrays.stream(OffenceCode.values())
			.forEach((code) -> offences.put(code.name(), this.words.of("criminal.offence." + code)));
		model.addAttribute("offenceChoice", offences);
		Map<String, String> measures = new LinkedHashMap<>();
		rows.stream()
			.map(CriminalThreshold::measure)
			.distinct()
			.filter((measure) -> this.words.orElse("criminal.measure." + measure, null) != null)
			.sorted()
			.forEach((measure) -> measures.put(measure, this.words.of("criminal.measure." + measure)));
		model.addAttribute("measureChoice", measures);
		Map<String, String> tiers = new LinkedHashMap<>();
		Arrays.stream(Severity.values()).forEach((tier) -> tiers.put(tier.term(), tier.term()));
		model.addAttribute("tierChoice", tiers);
		return "weighing/thresholds";
	}

	@GetMapping("/{proposalId:\\d{1,18}}")
	String one(@PathVariable long proposalId, @AuthenticationPrincipal CurrentUser me, Model model) {
		ThresholdProposal proposal = this.thresholds.get(me, proposalId);
		model.addAttribute("proposal", proposal);
		model.addAttribute("replaced",
				(proposal.replacedId() == null) ? null : this.thresholds.row(proposal.replacedId()));
		model.addAttribute("trial", this.thresholds.trial(me, proposal).orElse(null));
		model.addAttribute("people", this.people);
		model.addAttribute("mayTry",
				proposal.isOpen() && (this.thresholds.mayPropose(me) || Rights.may(me, Action.APPLY_THRESHOLD)));
		model.addAttribute("mayApply", this.thresholds.mayApply(me, proposal));
		model.addAttribute("mayWithdraw", this.thresholds.mayPropose(me) && proposal.isOpen());
		return "weighing/threshold";
	}

	@PostMapping("/{proposalId:\\d{1,18}}/trial")
	String tryOut(@PathVariable long proposalId, @AuthenticationPrincipal CurrentUser me, RedirectAttributes next) {
		this.thresholds.tryOut(me, proposalId);
		return done(proposalId, "tried", next);
	}

	@PostMapping("/{proposalId:\\d{1,18}}/apply")
	String apply(@PathVariable long proposalId, @AuthenticationPrincipal CurrentUser me, RedirectAttributes next) {
		this.thresholds.apply(me, proposalId);
		return done(proposalId, "applied", next);
	}

	@PostMapping("/{proposalId:\\d{1,18}}/withdraw")
	String withdraw(@PathVariable long proposalId, @AuthenticationPrincipal CurrentUser me, RedirectAttributes next) {
		this.thresholds.withdraw(me, proposalId);
		return done(proposalId, "withdrawn", next);
	}

	private String done(long id, String what, RedirectAttributes next) {
		next.addFlashAttribute(Flash.ATTRIBUTE, Flash.of(this.words.of("casefacts.threshold.done." + what)));
		return "redirect:/cases/thresholds/" + id;
	}

}
