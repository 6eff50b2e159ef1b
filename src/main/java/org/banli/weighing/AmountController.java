package org.banli.weighing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.banli.casefile.CaseEditing;
import org.banli.casefile.CaseFile;
import org.banli.casefile.CaseFiles;
import org.banli.casefile.CaseFrame;
import org.banli.casefile.CasePeople;
import org.banli.casefile.Changed;
import org.banli.casefile.Evidence;
import org.banli.casefile.EvidenceRegister;
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

/** The page of the amounts of a case, its other facts, and the criminal check. */
@Controller
@RequestMapping("/cases/{id:\\d{1,18}}")
class AmountController {

	private static final int CHECKS = 20;

	private final CaseFiles files;

	private final CaseFrame frame;

	private final CaseEditing editing;

	private final CaseAmounts amounts;

	private final CaseConduct conduct;

	private final EvidenceRegister evidence;

	private final CriminalWatch watch;

	private final Verdicts verdicts;

	private final CasePeople people;

	private final FormReader reader;

	private final Clock clock;

	private final Words words;

	AmountController(CaseFiles files, CaseFrame frame, CaseEditing editing, CaseAmounts amounts, CaseConduct conduct,
			EvidenceRegister evidence, CriminalWatch watch, Verdicts verdicts, CasePeople people, FormReader reader,
			Clock clock, Words words) {
		this.files = files;
		this.frame = frame;
		this.editing = editing;
		this.amounts = amounts;
		this.conduct = conduct;
		this.evidence = evidence;
		this.watch = watch;
		this.verdicts = verdicts;
		this.people = people;
		this.reader = reader;
		this.clock = clock;
		this.words = words;
	}

	/**
	 * What the page shows besides the case.
	 *
	 * @param line the form of a line
	 * @param editing the line that is changed, null for a new one
	 * @param theirs the line as somebody else has left it, null without a conflict
	 */
	private record Shown(FormState line, Long editing, AmountLine theirs, FormState conduct, boolean isConductChanged,
			String reasonProblem, String reason) {

		static Shown line(FormState line, Long editing, AmountLine theirs) {
			return new Shown(line, editing, theirs, null, false, null, null);
		}

		static Shown conduct(FormState conduct, boolean isChanged) {
			return new Shown(null, null, null, conduct, isChanged, null, null);
		}

	}

	@GetMapping("/amounts")
	String page(@PathVariable long id, @RequestParam(required = false) Long edit,
			@RequestParam(required = false) AmountKind kind, @AuthenticationPrincipal CurrentUser me, Model model) {
		CaseFile file = this.files.visible(me, id);
		FormState line = blank(file, kind);
		if (edit != null) {
			line = FormState.of(this.reader.tree(AmountForm.of(this.amounts.get(id, edit))));
		}
		return show(me, file, Shown.line(line, edit, null), model);
	}

	private FormState blank(CaseFile file, AmountKind kind) {
		ObjectNode values = JsonNodeFactory.instance.objectNode();
		if (kind != null) {
			values.put("kind", kind.name());
		}
		List<AmountLine> lines = this.amounts.totals(file).lines();
		if (!lines.isEmpty()) {
			// the next line is mostly of the same goods
			values.put("goods", lines.get(lines.size() - 1).goods());
			values.put("unit", lines.get(lines.size() - 1).unit());
		}
		return FormState.of(values);
	}

	@PostMapping("/amounts")
	String add(@PathVariable long id, HttpServletRequest request, HttpServletResponse response,
			@AuthenticationPrincipal CurrentUser me, Model model, RedirectAttributes next) {
		CaseFile file = this.editing.require(me, id);
		ObjectNode typed = FormBody.of(request.getParameterMap());
		try {
			AmountForm form = this.reader.read(typed, AmountForm.class, false);
			this.amounts.add(me, id, form);
			next.addFlashAttribute(Flash.ATTRIBUTE, Flash.of(this.words.of("casefacts.line.done")));
			return "redirect:/cases/" + id + "/amounts?kind=" + form.kind() + "#line";
		}
		catch (InvalidInput ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return show(me, file, Shown.line(new FormState(typed, ex.problems()), null, null), model);
		}
	}

	@PostMapping("/amounts/{lineId}")
	String change(@PathVariable long id, @PathVariable long lineId, HttpServletRequest request,
			HttpServletResponse response, @AuthenticationPrincipal CurrentUser me, Model model,
			RedirectAttributes next) {
		CaseFile file = this.editing.require(me, id);
		ObjectNode typed = FormBody.of(request.getParameterMap());
		try {
			this.amounts.change(me, id, lineId, this.reader.read(typed, AmountForm.class, false));
			next.addFlashAttribute(Flash.ATTRIBUTE, Flash.of(this.words.of("casefacts.line.done")));
			return "redirect:/cases/" + id + "/amounts#line-" + lineId;
		}
		catch (InvalidInput ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return show(me, file, Shown.line(new FormState(typed, ex.problems()), lineId, null), model);
		}
		catch (Changed ex) {
			response.setStatus(ex.status());
			AmountLine theirs = this.amounts.get(id, lineId);
			typed.put("version", theirs.version());
			return show(me, file, Shown.line(FormState.of(typed), lineId, theirs), model);
		}
	}

	@PostMapping("/amounts/{lineId}/remove")
	String remove(@PathVariable long id, @PathVariable long lineId, @AuthenticationPrincipal CurrentUser me,
			RedirectAttributes next) {
		this.amounts.remove(me, id, lineId);
		next.addFlashAttribute(Flash.ATTRIBUTE, Flash.undoable(this.words.of("casefacts.line.gone"),
				"/cases/" + id + "/amounts/" + lineId + "/restore"));
		return "redirect:/cases/" + id + "/amounts";
	}

	@PostMapping("/amounts/{lineId}/restore")
	String restore(@PathVariable long id, @PathVariable long lineId, @AuthenticationPrincipal CurrentUser me,
			RedirectAttributes next) {
		this.amounts.restore(me, id, lineId);
		next.addFlashAttribute(Flash.ATTRIBUTE, Flash.of(this.words.of("casefacts.line.back")));
		return "redirect:/cases/" + id + "/amounts#line-" + lineId;
	}

	@PostMapping("/conduct")
	String conduct(@PathVariable long id, HttpServletRequest request, HttpServletResponse response,
			@AuthenticationPrincipal CurrentUser me, Model model, RedirectAttributes next) {
		CaseFile file = this.editing.require(me, id);
		ObjectNode typed = FormBody.of(request.getParameterMap());
		try {
			this.conduct.change(me, id, this.reader.read(typed, ConductForm.class, false));
			next.addFlashAttribute(Flash.ATTRIBUTE, Flash.of(this.words.of("casefacts.conduct.done")));
			return "redirect:/cases/" + id + "/amounts";
		}
		catch (InvalidInput ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return show(me, file, Shown.conduct(new FormState(typed, ex.problems()), false), model);
		}
		catch (Changed ex) {
			response.setStatus(ex.status());
			typed.put("version", this.conduct.get(id).version());
			return show(me, file, Shown.conduct(FormState.of(typed), true), model);
		}
	}

	@GetMapping("/checks/{checkId}")
	String check(@PathVariable long id, @PathVariable long checkId, @AuthenticationPrincipal CurrentUser me,
			Model model) {
		CaseFile file = this.files.visible(me, id);
		CaseCheck check = this.watch.get(id, checkId);
		this.frame.show(model, me, file, "amounts");
		model.addAttribute("verdict", this.verdicts.view(me, file, check, false));
		model.addAttribute("madeBy", this.people.name(check.madeBy()));
		return "weighing/check";
	}

	@PostMapping("/checks/{checkId}/keep")
	String keep(@PathVariable long id, @PathVariable long checkId, @RequestParam(required = false) String reason,
			HttpServletResponse response, @AuthenticationPrincipal CurrentUser me, Model model,
			RedirectAttributes next) {
		CaseFile file = this.files.visible(me, id);
		try {
			this.watch.keep(me, id, checkId, reason);
			next.addFlashAttribute(Flash.ATTRIBUTE, Flash.of(this.words.of("casefacts.keep.done")));
			return "redirect:/cases/" + id + "/amounts";
		}
		catch (InvalidInput ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return show(me, file, new Shown(null, null, null, null, false, ex.problems().get(0).message(), reason),
					model);
		}
	}

	@PostMapping("/checks/{checkId}/agree")
	String agree(@PathVariable long id, @PathVariable long checkId, @AuthenticationPrincipal CurrentUser me,
			RedirectAttributes next) {
		this.watch.agree(me, id, checkId);
		next.addFlashAttribute(Flash.ATTRIBUTE, Flash.of(this.words.of("casefacts.keep.agreedDone")));
		return "redirect:/cases/" + id + "/amounts";
	}

	private String show(CurrentUser me, CaseFile file, Shown shown, Model model) {
		long id = file.id();
		this.frame.show(model, me, file, "amounts");
		List<AmountLine> lines = this.amounts.lines(id);
		CaseTotals totals = new CaseTotals(file.kind(), lines);
		Map<Long, Evidence> evidence = this.evidence.list(id)
			.stream()
			.collect(Collectors.toMap(Evidence::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
		boolean mayChange = this.editing.whyNot(me, file).isEmpty();
		model.addAttribute("mayChange", mayChange);
		model.addAttribute("verdict", this.verdicts.latest(me, file).orElse(null));
		model.addAttribute("earlier",
				this.watch.latest(id)
					.map((check) -> this.watch.earlier(id, check.checkNo(), CHECKS))
					.orElse(List.of()));
		model.addAttribute("people", this.people);
		model.addAttribute("groups", groups(totals, evidence));
		model.addAttribute("removed", lines.stream().filter(AmountLine::isRemoved).toList());
		model.addAttribute("totals", totalsView(totals));
		model.addAttribute("withoutPrice", totals.withoutPrice());
		model.addAttribute("withoutCost", totals.withoutCost());
		model.addAttribute("evidence", evidence);
		Map<String, String> choice = new LinkedHashMap<>();
		evidence.values()
			.forEach((one) -> choice.put(String.valueOf(one.id()),
					this.words.of("casefacts.evidence.choice", one.number(), one.title())));
		model.addAttribute("evidenceChoice", choice);
		model.addAttribute("kindChoice", choice(AmountKind.values(), "casefacts.kind."));
		model.addAttribute("basisChoice", choice(
				new PriceBasis[] { PriceBasis.AVERAGE, PriceBasis.LABEL, PriceBasis.MARKET }, "casefacts.basis."));
		model.addAttribute("line", (shown.line() == null) ? blank(file, null) : shown.line());
		model.addAttribute("editing", shown.editing());
		model.addAttribute("theirs", shown.theirs());
		ConductFacts facts = this.conduct.get(id);
		List<KnownSign> signs = this.conduct.signs(id);
		model.addAttribute("facts", facts);
		model.addAttribute("signs", signs);
		model.addAttribute("allSigns", KnowledgeSign.values());
		model.addAttribute("conduct", (shown.conduct() == null)
				? FormState.of(this.reader.tree(ConductForm.of(facts, signs))) : shown.conduct());
		model.addAttribute("isConductOpen", shown.conduct() != null);
		model.addAttribute("isConductChanged", shown.isConductChanged());
		model.addAttribute("reasonProblem", shown.reasonProblem());
		model.addAttribute("reason", shown.reason());
		model.addAttribute("today", LocalDate.now(this.clock));
		return "weighing/amounts";
	}

	private static List<AmountRow.Group> groups(CaseTotals totals, Map<Long, Evidence> evidence) {
		List<AmountRow.Group> groups = new ArrayList<>();
		for (AmountKind kind : AmountKind.values()) {
			List<AmountRow> rows = totals.of(kind)
				.stream()
				.map((line) -> new AmountRow(line, totals.basis(line),
						totals.price(line).map(Fraction::decimal).orElse(null),
						totals.amount(line).map(Fraction::decimal).orElse(null),
						totals.basis(line) != line.priceBasis(), evidence.get(line.evidenceId())))
				.toList();
			if (!rows.isEmpty()) {
				groups.add(new AmountRow.Group(kind, rows, totals.unit(kind).isPresent() ? totals.count(kind) : null,
						totals.unit(kind).orElse(null), Fraction.decimalOf(totals.total(kind))));
			}
		}
		return groups;
	}

	/** The totals below the lines, only those that the lines tell. */
	private static Map<String, Object> totalsView(CaseTotals totals) {
		Map<String, Object> view = new LinkedHashMap<>();
		AmountKind[] sold = { AmountKind.SOLD, AmountKind.LABELS_SOLD, AmountKind.COPIES_SOLD };
		AmountKind[] unsold = { AmountKind.UNSOLD, AmountKind.LABELS_UNSOLD, AmountKind.COPIES_UNSOLD };
		put(view, "sales", totals.total(sold));
		put(view, "unsold", totals.total(unsold));
		put(view, "soldPlusUnsold", Fraction.sum(totals.total(sold), totals.total(unsold)));
		put(view, "business", totals.allBusiness());
		put(view, "cost", Fraction.sum(Fraction.sum(totals.costOfSold(Lane.GOODS), totals.costOfSold(Lane.LABELS)),
				totals.costOfSold(Lane.COPIES)));
		put(view, "gains", totals.allGains());
		put(view, "loss", totals.total(AmountKind.HOLDER_LOSS));
		return view;
	}

	private static void put(Map<String, Object> view, String name, Fraction value) {
		if (value != null) {
			view.put(name, value.decimal());
		}
	}

	private Map<String, String> choice(Enum<?>[] values, String key) {
		Map<String, String> choice = new LinkedHashMap<>();
		Arrays.stream(values).forEach((value) -> choice.put(value.name(), this.words.of(key + value)));
		return choice;
	}

}
