package org.banli.tasklist;

import java.time.Clock;
import java.util.List;

import jakarta.servlet.http.HttpSession;
import org.banli.identity.Accounts;
import org.banli.identity.CurrentUser;
import org.banli.shared.Flash;
import org.banli.shared.InvalidInput;
import org.banli.shared.MalformedInput;
import org.banli.shared.Refused;
import org.banli.shared.Words;
import org.banli.tasklist.TaskBulk.Result;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Acts on the tasks that were ticked in a list, and takes back what was just done. */
@Controller
class TaskBulkController {

	private final TaskBulk bulk;

	private final Accounts accounts;

	private final Words words;

	private final Clock clock;

	TaskBulkController(TaskBulk bulk, Accounts accounts, Words words, Clock clock) {
		this.bulk = bulk;
		this.accounts = accounts;
		this.words = words;
		this.clock = clock;
	}

	@PostMapping("/tasks/bulk")
	String act(@AuthenticationPrincipal CurrentUser me, @RequestParam(required = false) List<String> task,
			@RequestParam(name = "do", defaultValue = "claim") String action,
			@RequestParam(required = false) String colleague, InboxQuery query, HttpSession session,
			RedirectAttributes next) {
		String back = "redirect:" + query.address(InboxQuery.PATH);
		boolean isHandOver = "handover".equals(action);
		if (!isHandOver && !"claim".equals(action)) {
			throw new MalformedInput("workflow.unknownAction");
		}
		Result result;
		try {
			result = isHandOver ? this.bulk.handOver(me, task, colleague) : this.bulk.claim(me, task);
		}
		catch (InvalidInput ex) {
			next.addFlashAttribute("problem", ex.problems().get(0).message());
			next.addFlashAttribute("chosen", (task == null) ? List.of() : task);
			return back;
		}
		tellRefused(result, next);
		if (!result.done().isEmpty()) {
			String count = String.valueOf(result.done().size());
			TaskUndo.of(result.done(), isHandOver ? colleague : null, this.clock.instant()).keepIn(session);
			next.addFlashAttribute(Flash.ATTRIBUTE,
					Flash.undoable(isHandOver
							? this.words.of("tasklist.bulk.handedOver", count,
									this.accounts.user(colleague).personName())
							: this.words.of("tasklist.bulk.claimed", count), TaskUndo.PATH));
		}
		return back;
	}

	private static void tellRefused(Result result, RedirectAttributes next) {
		next.addFlashAttribute("refusedTasks", result.refused());
		next.addFlashAttribute("hiddenTasks", result.hidden());
	}

	@PostMapping(TaskUndo.PATH)
	String undo(@AuthenticationPrincipal CurrentUser me, HttpSession session, RedirectAttributes next) {
		TaskUndo undo = TaskUndo.takeFrom(session, this.clock.instant())
			.orElseThrow(() -> new Refused("tasklist.undo.late"));
		Result result = this.bulk.undo(me, undo);
		tellRefused(result, next);
		if (!result.done().isEmpty()) {
			next.addFlashAttribute(Flash.ATTRIBUTE,
					Flash.of(this.words.of("tasklist.undo.done", String.valueOf(result.done().size()))));
		}
		TaskQueue queue = (undo.receiver() == null) ? TaskQueue.CLAIMABLE : TaskQueue.MINE;
		return "redirect:" + InboxQuery.of(queue).address(InboxQuery.PATH);
	}

}
