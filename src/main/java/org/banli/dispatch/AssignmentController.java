package org.banli.dispatch;

import java.nio.charset.StandardCharsets;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.banli.identity.Accounts;
import org.banli.identity.Action;
import org.banli.identity.CurrentUser;
import org.banli.identity.Rights;
import org.banli.shared.Flash;
import org.banli.shared.FormBody;
import org.banli.shared.FormState;
import org.banli.shared.InvalidInput;
import org.banli.shared.MalformedInput;
import org.banli.shared.Refused;
import org.banli.shared.Words;
import org.banli.workflow.DraftConflict;
import org.banli.workflow.FormReader;
import org.banli.workflow.TaskDraft;
import org.banli.workflow.Workflow;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/** The assignment board. */
@Controller
class AssignmentController {

	private static final String SETTLE = "settle";

	private static final String CHOSEN = "chosen";

	private static final String SURE = "sure";

	private final Board board;

	private final BoardActions actions;

	private final Planning planning;

	private final DispatchRuns runs;

	private final PlanTexts texts;

	private final Workflow workflow;

	private final FormReader reader;

	private final Accounts accounts;

	private final Words words;

	AssignmentController(Board board, BoardActions actions, Planning planning, DispatchRuns runs, PlanTexts texts,
			Workflow workflow, FormReader reader, Accounts accounts, Words words) {
		this.board = board;
		this.actions = actions;
		this.planning = planning;
		this.runs = runs;
		this.texts = texts;
		this.workflow = workflow;
		this.reader = reader;
		this.accounts = accounts;
		this.words = words;
	}

	@GetMapping("/assignments")
	String page(@AuthenticationPrincipal CurrentUser me, @RequestParam(required = false) String show,
			@RequestParam(required = false) String kind, @RequestParam(required = false) String q,
			@RequestParam(required = false) String task, @RequestParam(required = false) String from, Model model) {
		return show(me, BoardFilter.of(show, kind, q), task, from, null, model);
	}

	private String show(CurrentUser me, BoardFilter filter, String task, String from, Board.Typed typed, Model model) {
		BoardView view = this.board.view(me, filter, task, from, typed);
		model.addAttribute("board", view);
		model.addAttribute("form", (view.current() == null) ? null : view.current().form());
		model.addAttribute("openRun", this.runs.latest(me).filter(Run::isOpen).orElse(null));
		return "dispatch/board";
	}

	@PostMapping("/assignments/plans/{taskId}")
	String plan(@AuthenticationPrincipal CurrentUser me, @PathVariable String taskId, HttpServletRequest request,
			@RequestParam(name = "_action", defaultValue = "save") String action,
			@RequestParam(name = "_version", defaultValue = "0") int version,
			@RequestParam(name = "_next", required = false) String following, HttpServletResponse response, Model model,
			RedirectAttributes next) {
		ObjectNode typed = FormBody.of(request.getParameterMap());
		BoardFilter filter = filter(request);
		try {
			ObjectNode kept = this.actions.act(me, taskId, typed, version, action);
			if (!SETTLE.equals(action)) {
				return redirect(filter, taskId);
			}
			next.addFlashAttribute(Flash.ATTRIBUTE, Flash.undoable(settled(taskId, me, Plan.of(kept)), undo(filter)));
			boolean isLast = following == null || following.isBlank();
			return redirect(filter, isLast ? ((filter.show() == BoardFilter.Show.ALL) ? taskId : null) : following);
		}
		catch (InvalidInput ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return show(me, filter, taskId, null, new Board.Typed(taskId, new FormState(typed, ex.problems())), model);
		}
		catch (DraftConflict ex) {
			return conflict(me, taskId, ex.kept(), typed, ex, request, response, model);
		}
		catch (Refused ex) {
			return conflict(me, taskId, this.workflow.draft(taskId).orElse(null), typed, ex, request, response, model);
		}
	}

	private String settled(String taskId, CurrentUser me, Plan plan) {
		return this.words.of("dispatch.settled", reference(me, taskId), String.join("、", plan.units()));
	}

	private String reference(CurrentUser me, String taskId) {
		return this.workflow.open(me, taskId).work().reference();
	}

	/** Both plans, where two people planned at the same time. */
	private String conflict(CurrentUser me, String taskId, TaskDraft kept, ObjectNode typed, Refused ex,
			HttpServletRequest request, HttpServletResponse response, Model model) {
		response.setStatus(HttpStatus.CONFLICT.value());
		JsonNode values = (kept == null) ? JsonNodeFactory.instance.objectNode() : this.reader.parse(kept.body());
		model.addAttribute("taskId", taskId);
		model.addAttribute("text", this.words.of(ex.messageKey(), ex.arguments()));
		model.addAttribute("mayGoOn", ex instanceof DraftConflict);
		model.addAttribute("kept", kept);
		model.addAttribute("keptBy", (kept == null) ? null : this.accounts.user(kept.username()).personName());
		model.addAttribute("pairs", this.texts.compare(values, typed));
		model.addAttribute("filter", filter(request));
		model.addAttribute("parameters",
				request.getParameterMap()
					.entrySet()
					.stream()
					.filter((parameter) -> !parameter.getKey().startsWith("_"))
					.toList());
		return "dispatch/conflict";
	}

	@PostMapping("/assignments/settle")
	String settle(@AuthenticationPrincipal CurrentUser me, @RequestParam(required = false) List<String> task,
			@RequestParam(required = false) List<String> shown,
			@RequestParam(name = "_action", defaultValue = CHOSEN) String action, HttpServletRequest request,
			RedirectAttributes next) {
		Rights.require(me, Action.PLAN_ASSIGNMENTS);
		if (!List.of(CHOSEN, SURE).contains(action)) {
			throw new MalformedInput("workflow.unknownAction");
		}
		boolean onlySure = SURE.equals(action);
		List<String> wanted = onlySure ? shown : task;
		if (wanted == null || wanted.isEmpty()) {
			next.addFlashAttribute(Flash.ATTRIBUTE, Flash.of(this.words.of("dispatch.batch.none")));
			return redirect(filter(request), null);
		}
		if (wanted.size() > Board.SHOWN) {
			throw new MalformedInput("shared.wrongParameter", "task");
		}
		BoardActions.Settled settled = this.actions.settle(me, wanted, onlySure);
		String text = this.words.of("dispatch.batch.done", settled.count());
		if (settled.count() > 0) {
			next.addFlashAttribute(Flash.ATTRIBUTE, Flash.undoable(text, undo(filter(request))));
		}
		else if (settled.left() == 0) {
			next.addFlashAttribute(Flash.ATTRIBUTE, Flash.of(text));
		}
		next.addFlashAttribute("refused", settled.refused());
		next.addFlashAttribute("left", settled.left());
		return redirect(filter(request), null);
	}

	@PostMapping("/assignments/undo")
	String undo(@AuthenticationPrincipal CurrentUser me, HttpServletRequest request, RedirectAttributes next) {
		Planning.Undone undone = this.planning.undo(me);
		next.addFlashAttribute(Flash.ATTRIBUTE,
				Flash.of((undone.left() == 0) ? this.words.of("dispatch.undone", reference(me, undone.taskId()))
						: this.words.of("dispatch.undone.partly", undone.count(), undone.left())));
		return redirect(filter(request), undone.taskId());
	}

	private static String undo(BoardFilter filter) {
		return "/assignments/undo"
				+ filter.query().replace("?show=", "?_show=").replace("&kind=", "&_kind=").replace("&q=", "&_q=");
	}

	private static BoardFilter filter(HttpServletRequest request) {
		return BoardFilter.of(request.getParameter("_show"), request.getParameter("_kind"), request.getParameter("_q"));
	}

	private static String redirect(BoardFilter filter, String taskId) {
		return "redirect:/assignments" + filter.query()
				+ ((taskId == null) ? "" : "&task=" + UriUtils.encode(taskId, StandardCharsets.UTF_8));
	}

}
