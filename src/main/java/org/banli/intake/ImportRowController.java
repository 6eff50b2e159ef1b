package org.banli.intake;

import java.util.List;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import org.banli.identity.CurrentUser;
import org.banli.shared.FieldProblem;
import org.banli.shared.Flash;
import org.banli.shared.FormBody;
import org.banli.shared.FormState;
import org.banli.shared.NotFound;
import org.banli.shared.Words;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Mends the rows of a list before it counts: one in its place, or all that lack the same.
 */
@Controller
@RequestMapping("/proposals/imports/{importId:\\d{1,18}}")
class ImportRowController {

	private final ProposalImports imports;

	private final ImportDrafts drafts;

	private final Words words;

	ImportRowController(ProposalImports imports, ImportDrafts drafts, Words words) {
		this.imports = imports;
		this.drafts = drafts;
		this.words = words;
	}

	@GetMapping("/rows/{seq:\\d{1,6}}")
	String edit(@PathVariable long importId, @PathVariable int seq, @AuthenticationPrincipal CurrentUser me,
			@RequestParam(defaultValue = "false") boolean back,
			@RequestHeader(name = "HX-Request", required = false) String swap, Model model) {
		List<DraftRow> rows = this.imports.rows(me, importId);
		if (back && swap != null) {
			return changed(me, importId, rows, row(rows, seq), model);
		}
		ObjectNode values = MendedRow.values(this.imports.text(me, importId, seq));
		return form(me, importId, row(rows, seq), values, swap, model);
	}

	@PostMapping("/rows/{seq:\\d{1,6}}")
	String mend(@PathVariable long importId, @PathVariable int seq, HttpServletRequest request,
			@RequestParam(name = "_action", required = false) String action, @AuthenticationPrincipal CurrentUser me,
			@RequestHeader(name = "HX-Request", required = false) String swap, Model model, RedirectAttributes next) {
		ListedRow before = this.imports.text(me, importId, seq);
		ObjectNode typed = (FormBody.of(request.getParameterMap()).path("r" + seq) instanceof ObjectNode found) ? found
				: JsonNodeFactory.instance.objectNode();
		ListedRow mended = MendedRow.of(typed, before, this.drafts.units());
		if ("check".equals(action)) {
			return form(me, importId, row(this.imports.tried(me, importId, seq, mended), seq), typed, swap, model);
		}
		this.imports.mend(me, importId, seq, mended);
		List<DraftRow> rows = this.imports.rows(me, importId);
		if (swap != null) {
			return changed(me, importId, rows, row(rows, seq), model);
		}
		String key = row(rows, seq).isAccepted() ? "intake.page.mended" : "intake.page.mendedStillWrong";
		next.addFlashAttribute(Flash.ATTRIBUTE, Flash.of(this.words.of(key, row(rows, seq).line())));
		return "redirect:/proposals/imports/" + importId + "?show=all&cursor=" + (seq - 1) + "#row-" + seq;
	}

	@PostMapping("/rows/{seq:\\d{1,6}}/leave")
	String leave(@PathVariable long importId, @PathVariable int seq, @RequestParam(defaultValue = "true") boolean out,
			@AuthenticationPrincipal CurrentUser me, @RequestHeader(name = "HX-Request", required = false) String swap,
			Model model) {
		this.imports.leaveOut(me, importId, seq, out);
		if (swap == null) {
			return "redirect:/proposals/imports/" + importId + "?show=all&cursor=" + (seq - 1) + "#row-" + seq;
		}
		List<DraftRow> rows = this.imports.rows(me, importId);
		return changed(me, importId, rows, row(rows, seq), model);
	}

	@PostMapping("/all")
	String mendAll(@PathVariable long importId, @RequestParam(defaultValue = "") String session,
			@RequestParam(defaultValue = "") String kind, @AuthenticationPrincipal CurrentUser me,
			RedirectAttributes next) {
		int mended = this.imports.mendAll(me, importId, (row) -> MendedRow.completed(row, session, kind));
		next.addFlashAttribute(Flash.ATTRIBUTE, Flash.of(this.words.of("intake.page.completed", mended)));
		return "redirect:/proposals/imports/" + importId;
	}

	private static DraftRow row(List<DraftRow> rows, int seq) {
		return rows.stream()
			.filter((row) -> row.seq() == seq)
			.findFirst()
			.orElseThrow(() -> new NotFound("intake.unknownRow"));
	}

	private String changed(CurrentUser me, long importId, List<DraftRow> rows, DraftRow row, Model model) {
		model.addAttribute("list", this.imports.visible(me, importId));
		model.addAttribute("tally", ImportTally.of(rows));
		model.addAttribute("row", row);
		return "intake/preview :: changed";
	}

	private String form(CurrentUser me, long importId, DraftRow row, ObjectNode values, String swap, Model model) {
		ObjectNode named = JsonNodeFactory.instance.objectNode();
		named.set("r" + row.seq(), values);
		model.addAttribute("list", this.imports.visible(me, importId));
		model.addAttribute("row", row);
		model.addAttribute("kinds", org.banli.proposal.ProposalKind.values());
		model.addAttribute("units", this.drafts.handlers());
		model.addAttribute("form",
				new FormState(named, row.problems()
					.stream()
					.filter((problem) -> problem.severity() == Severity.ERROR)
					.map((problem) -> new FieldProblem("r" + row.seq() + "." + problem.column(), problem.message()))
					.toList()));
		model.addAttribute("warnings",
				row.problems().stream().filter((problem) -> problem.severity() == Severity.WARNING).toList());
		return (swap == null) ? "intake/row" : "intake/row :: inPlace";
	}

}
