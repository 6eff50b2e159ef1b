package org.banli.dispatch;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.banli.document.Documents;
import org.banli.document.StoredDocument;
import org.banli.identity.CurrentUser;
import org.banli.shared.Cursor;
import org.banli.shared.Flash;
import org.banli.shared.InvalidInput;
import org.banli.shared.NotFound;
import org.banli.shared.Refused;
import org.banli.shared.Words;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Hands plans over all at once, and shows how far it is and what came of it. */
@Controller
@RequestMapping("/assignments/runs")
class RunController {

	private static final int SHOWN = 50;

	private final DispatchRuns runs;

	private final RunSummary summary;

	private final Documents documents;

	private final Papers papers;

	private final Words words;

	RunController(DispatchRuns runs, RunSummary summary, Documents documents, Papers papers, Words words) {
		this.runs = runs;
		this.summary = summary;
		this.documents = documents;
		this.papers = papers;
		this.words = words;
	}

	@GetMapping
	String confirm(@AuthenticationPrincipal CurrentUser me, Model model) {
		return confirm(me, null, null, model);
	}

	private String confirm(CurrentUser me, String typedDay, String problem, Model model) {
		List<BoardLine> ready = this.runs.ready(me);
		model.addAttribute("ready", ready);
		model.addAttribute("summary", this.summary.of(ready));
		model.addAttribute("runs", this.runs.list(me));
		model.addAttribute("day", (typedDay == null) ? this.summary.today().toString() : typedDay);
		model.addAttribute("problem", problem);
		return "dispatch/runs";
	}

	@PostMapping
	String start(@AuthenticationPrincipal CurrentUser me, @RequestParam(required = false) String assignedOn,
			HttpServletResponse response, Model model, RedirectAttributes next) {
		try {
			return "redirect:/assignments/runs/" + this.runs.start(me, day(assignedOn));
		}
		catch (Refused ex) {
			// another window was first: its run is what the user wants to see
			next.addFlashAttribute(Flash.ATTRIBUTE, Flash.of(this.words.of(ex.messageKey(), ex.arguments())));
			return this.runs.latest(me)
				.map((run) -> "redirect:/assignments/runs/" + run.id())
				.orElse("redirect:/assignments/runs");
		}
		catch (InvalidInput ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return confirm(me, assignedOn, ex.problems().get(0).message(), model);
		}
	}

	private LocalDate day(String text) {
		if (text == null || text.isBlank()) {
			return null;
		}
		try {
			return LocalDate.parse(text.strip());
		}
		catch (DateTimeException ex) {
			throw new InvalidInput("assignedOn", this.words.of("dispatch.run.badDay"));
		}
	}

	@GetMapping("/{id:\\d{1,18}}")
	String run(@AuthenticationPrincipal CurrentUser me, @PathVariable long id,
			@RequestParam(required = false) String state, @RequestParam(required = false) String cursor, Model model) {
		Run run = this.runs.get(me, id);
		this.runs.watch(run);
		RunItem.State wanted = Arrays.stream(RunItem.State.values())
			.filter((one) -> one.name().equalsIgnoreCase(state))
			.findFirst()
			.orElse(null);
		model.addAttribute("run", run);
		model.addAttribute("counts", this.runs.counts(id));
		model.addAttribute("state", wanted);
		model.addAttribute("states", RunItem.State.values());
		model.addAttribute("page", this.runs.items(id, wanted, cursor, SHOWN));
		model.addAttribute("papers", PaperLine.of(this.documents.list(run.businessKey())));
		model.addAttribute("first", Cursor.decode(cursor, 1) == null);
		return "dispatch/run";
	}

	@PostMapping("/{id:\\d{1,18}}/stop")
	String stop(@AuthenticationPrincipal CurrentUser me, @PathVariable long id, RedirectAttributes next) {
		this.runs.stop(me, id);
		next.addFlashAttribute(Flash.ATTRIBUTE, Flash.of(this.words.of("dispatch.run.stopped")));
		return "redirect:/assignments/runs/" + id;
	}

	@PostMapping("/{id:\\d{1,18}}/continue")
	String goOn(@AuthenticationPrincipal CurrentUser me, @PathVariable long id) {
		this.runs.goOn(me, id);
		return "redirect:/assignments/runs/" + id;
	}

	@PostMapping("/{id:\\d{1,18}}/close")
	String close(@AuthenticationPrincipal CurrentUser me, @PathVariable long id, RedirectAttributes next) {
		this.runs.close(me, id);
		next.addFlashAttribute(Flash.ATTRIBUTE, Flash.of(this.words.of("dispatch.run.closed")));
		return "redirect:/assignments/runs/" + id;
	}

	@GetMapping("/{id:\\d{1,18}}/papers/{paperId:\\d{1,18}}")
	ResponseEntity<byte[]> paper(@AuthenticationPrincipal CurrentUser me, @PathVariable long id,
			@PathVariable long paperId) {
		Run run = this.runs.get(me, id);
		StoredDocument paper = this.documents.find(paperId)
			.filter((document) -> document.businessKey().equals(run.businessKey()))
			.orElseThrow(() -> new NotFound("dispatch.paper.unknown"));
		return this.papers.send(paper, run.assignedOn());
	}

}
