package org.banli.tasklist;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.banli.identity.Accounts;
import org.banli.identity.CurrentUser;
import org.banli.shared.Flash;
import org.banli.shared.FormState;
import org.banli.shared.InvalidInput;
import org.banli.shared.MovableClock;
import org.banli.shared.Refused;
import org.banli.shared.Words;
import org.banli.workflow.Completion;
import org.banli.workflow.DraftConflict;
import org.banli.workflow.OpenTask;
import org.banli.workflow.TaskAccess;
import org.banli.workflow.TaskDraft;
import org.banli.workflow.Workflow;

import org.springframework.dao.DuplicateKeyException;
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

/** The one page on which every step is worked on. */
@Controller
@RequestMapping("/tasks/{id}")
class TaskController {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm").withZone(MovableClock.ZONE);

	private final Workflow workflow;

	private final TaskPages pages;

	private final TaskFlash flash;

	private final TaskItemMapper items;

	private final Accounts accounts;

	private final Words words;

	private final Clock clock;

	TaskController(Workflow workflow, TaskPages pages, TaskFlash flash, TaskItemMapper items, Accounts accounts,
			Words words, Clock clock) {
		this.workflow = workflow;
		this.pages = pages;
		this.flash = flash;
		this.items = items;
		this.accounts = accounts;
		this.words = words;
		this.clock = clock;
	}

	@GetMapping
	String page(@AuthenticationPrincipal CurrentUser me, @PathVariable String id, HttpServletResponse response,
			Model model) {
		try {
			return this.pages.show(me, this.workflow.open(me, id), model);
		}
		catch (Refused ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			return this.pages.refused(me, id, ex, null, model);
		}
	}

	@PostMapping
	String submit(@AuthenticationPrincipal CurrentUser me, @PathVariable String id, HttpServletRequest request,
			HttpServletResponse response, Model model, RedirectAttributes next) {
		TypedForm typed = TypedForm.of(request);
		try {
			return (typed.action() != null) ? keep(me, id, typed, next) : send(me, id, typed, response, model, next);
		}
		catch (InvalidInput ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return this.pages.show(me, this.workflow.open(me, id), new FormState(typed.values(), ex.problems()),
					typed.version(), model);
		}
		catch (DraftConflict ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			return this.pages.conflict(this.workflow.open(me, id), ex.kept(), typed, model);
		}
		catch (Refused ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			return this.pages.refused(me, id, ex, typed.values(), model);
		}
	}

	private String keep(CurrentUser me, String id, TypedForm typed, RedirectAttributes next) {
		save(me, id, typed, "save".equals(typed.action()) ? null : typed.action());
		next.addAttribute("id", id);
		return "redirect:/tasks/{id}" + ((typed.anchor() == null) ? "" : "#" + typed.anchor());
	}

	private TaskDraft save(CurrentUser me, String id, TypedForm typed, String action) {
		try {
			return this.workflow.keep(me, id, typed.values().deepCopy(), typed.version(), action);
		}
		catch (DuplicateKeyException ex) {
			// two pages kept their first version at the same moment; this one came second
			return this.workflow.keep(me, id, typed.values().deepCopy(), typed.version(), action);
		}
	}

	private String send(CurrentUser me, String id, TypedForm typed, HttpServletResponse response, Model model,
			RedirectAttributes next) {
		Optional<TaskDraft> kept = this.workflow.draft(id);
		if (kept.isPresent() && kept.get().version() != typed.version()
				&& this.pages.differs(kept.get(), typed.values())) {
			OpenTask task = this.workflow.open(me, id);
			if (task.access() == TaskAccess.MINE) {
				response.setStatus(HttpStatus.CONFLICT.value());
				return this.pages.conflict(task, kept.get(), typed, model);
			}
		}
		String question = this.workflow.open(me, id).form().confirmation(typed.values());
		if (question != null && !typed.isConfirmed()) {
			this.workflow.check(me, id, typed.values(), typed.basis());
			return this.pages.confirmation(this.workflow.open(me, id), question, typed, model);
		}
		Completion completion = this.workflow.complete(me, id, typed.values(), false, typed.basis());
		next.addFlashAttribute(Flash.ATTRIBUTE, Flash.of(this.flash.of(completion)));
		return this.items.ownOf(completion.businessKey().toString(), me.username())
			.map((own) -> "redirect:/tasks/" + own)
			.orElse("redirect:/tasks");
	}

	@PostMapping("/draft")
	ResponseEntity<Object> draft(@AuthenticationPrincipal CurrentUser me, @PathVariable String id,
			HttpServletRequest request) {
		TypedForm typed = TypedForm.of(request);
		try {
			return ResponseEntity.ok(saved(save(me, id, typed, null)));
		}
		catch (DraftConflict ex) {
			TaskDraft kept = ex.kept();
			if (kept != null && !this.pages.differs(kept, typed.values())) {
				// the answer to an earlier try was lost on its way
				return ResponseEntity.ok(saved(kept));
			}
			return ResponseEntity.status(HttpStatus.CONFLICT).body(this.pages.bothVersions(kept, typed.values()));
		}
	}

	private static Map<String, Object> saved(TaskDraft draft) {
		return Map.of("version", draft.version(), "savedAt", TIME.format(draft.savedAt()));
	}

	@PostMapping("/claim")
	String claim(@AuthenticationPrincipal CurrentUser me, @PathVariable String id,
			@RequestParam(required = false) String back, RedirectAttributes next) {
		this.workflow.claim(me, id);
		next.addFlashAttribute(Flash.ATTRIBUTE, Flash
			.undoable(this.words.of("tasklist.claimed", this.pages.line(id).stepTitle()), "/tasks/" + id + "/release"));
		return "list".equals(back) ? "redirect:/tasks?queue=claimable" : "redirect:/tasks/" + id;
	}

	@PostMapping("/release")
	String release(@AuthenticationPrincipal CurrentUser me, @PathVariable String id, RedirectAttributes next) {
		this.workflow.release(me, id);
		next.addFlashAttribute(Flash.ATTRIBUTE, Flash
			.undoable(this.words.of("tasklist.released", this.pages.line(id).stepTitle()), "/tasks/" + id + "/claim"));
		return "redirect:/tasks";
	}

	@PostMapping("/handover")
	String handOver(@AuthenticationPrincipal CurrentUser me, @PathVariable String id,
			@RequestParam(required = false) String colleague, HttpSession session, RedirectAttributes next) {
		String holder = this.items.find(id).map(TaskItem::assignee).orElse(null);
		this.workflow.handOver(me, id, colleague);
		TaskUndo.of(List.of(new TaskBulk.Taken(id, holder)), colleague, this.clock.instant()).keepIn(session);
		next.addFlashAttribute(Flash.ATTRIBUTE, Flash.undoable(this.words.of("tasklist.handedOver",
				this.pages.line(id).stepTitle(), this.accounts.user(colleague).personName()), TaskUndo.PATH));
		return "redirect:/tasks";
	}

}
