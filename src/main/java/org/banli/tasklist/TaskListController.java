package org.banli.tasklist;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.banli.identity.CurrentUser;
import org.banli.shared.Page;
import org.banli.shared.Words;
import org.banli.workflow.TaskForms;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The inbox: the user's queues, one of them shown. */
@Controller
class TaskListController {

	private static final List<String> KINDS = List.of("SUGGESTION", "PROPOSAL");

	private static final Map<TaskQueue, String> ICONS = Map.of(TaskQueue.MINE, "inbox", TaskQueue.CLAIMABLE, "sign",
			TaskQueue.UNIT, "unit", TaskQueue.OVERDUE, "late", TaskQueue.DONE, "done");

	private final TaskLists lists;

	private final TaskGrouping grouping;

	private final TaskForms forms;

	private final Words words;

	TaskListController(TaskLists lists, TaskGrouping grouping, TaskForms forms, Words words) {
		this.lists = lists;
		this.grouping = grouping;
		this.forms = forms;
		this.words = words;
	}

	@GetMapping("/tasks")
	String inbox(@AuthenticationPrincipal CurrentUser me, @RequestParam(required = false) String queue,
			@RequestParam(required = false) String kind, @RequestParam(required = false) String step,
			@RequestParam(required = false) String q, @RequestParam(required = false) String cursor,
			HttpServletRequest request, HttpServletResponse response, Model model) {
		// a mistyped queue on a page is no reason for an error
		TaskQueue shown = TaskQueue.of(queue).orElse(TaskQueue.MINE);
		TaskFilter filter = TaskFilter.of(kind, step, q);
		Page<TaskLine> page = this.lists.list(me, shown, filter, cursor, Page.size(null));
		TaskCounts counts = this.lists.counts(me);
		model.addAttribute("queue", shown);
		model.addAttribute("queues", links(me, shown, counts, request.getContextPath()));
		model.addAttribute("filter", filter);
		model.addAttribute("kinds", KINDS);
		model.addAttribute("steps", steps());
		model.addAttribute("page", page);
		model.addAttribute("groups", (shown == TaskQueue.DONE) ? this.grouping.byEnd(page.items(), this.lists.today())
				: this.grouping.byDueDate(page.items(), this.lists.today()));
		model.addAttribute("counts", counts);
		model.addAttribute("total", text(counts.of(shown)));
		model.addAttribute("base", address(shown, filter, request.getContextPath()));
		response.addHeader("Vary", "HX-Request");
		boolean isPart = request.getHeader("HX-Request") != null
				&& request.getHeader("HX-History-Restore-Request") == null;
		return isPart ? "tasklist/inbox :: part" : "tasklist/inbox";
	}

	private List<QueueLink> links(CurrentUser me, TaskQueue shown, TaskCounts counts, String context) {
		return Stream.of(TaskQueue.MINE, TaskQueue.CLAIMABLE, TaskQueue.UNIT, TaskQueue.DONE, TaskQueue.OVERDUE)
			.filter((queue) -> queue != TaskQueue.UNIT || this.lists.hasUnitQueue(me))
			.map((queue) -> new QueueLink(queue, this.words.of("tasklist.queue." + queue), ICONS.get(queue),
					text(counts.of(queue)), queue == shown, queue == TaskQueue.OVERDUE && counts.overdue() > 0,
					address(queue, TaskFilter.NONE, context)))
			.toList();
	}

	private String text(int count) {
		return this.words.of((count < TaskCounts.CAP) ? "tasklist.counted" : "tasklist.countedCap",
				String.valueOf(count));
	}

	/** The steps that have a name, by it. */
	private Map<String, String> steps() {
		Map<String, String> steps = new LinkedHashMap<>();
		this.forms.steps()
			.stream()
			.sorted(Comparator.comparing(this.lists::stepTitle))
			.forEach((step) -> steps.put(step, this.lists.stepTitle(step)));
		return steps;
	}

	private static String address(TaskQueue queue, TaskFilter filter, String context) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(context + "/tasks")
			.queryParam("queue", queue.code());
		add(address, "kind", filter.kind());
		add(address, "step", filter.step());
		add(address, "q", filter.text());
		return address.encode().build().toUriString();
	}

	private static void add(UriComponentsBuilder address, String name, String value) {
		if (value != null) {
			// as a variable: a plus sign or an ampersand in it must not end the value
			address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
		}
	}

	/** A queue in the side list. */
	record QueueLink(TaskQueue queue, String title, String icon, String count, boolean isShown, boolean isUrgent,
			String href) {
	}

}
