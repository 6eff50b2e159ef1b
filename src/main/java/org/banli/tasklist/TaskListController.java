package org.banli.tasklist;

import org.springframework.http.ResponseEntity;
import org.springframework.http.MediaType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ContentDisposition;
import org.banli.document.SheetWriter;
import java.time.LocalDate;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.banli.identity.Action;
import org.banli.identity.CurrentUser;
import org.banli.identity.Rights;
import org.banli.organization.Organization;
import org.banli.organization.Unit;
import org.banli.shared.Page;
import org.banli.shared.PrintedTable;
import org.banli.shared.Words;
import org.banli.workflow.TaskForms;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The inbox: the user's queues, one of them shown. */
@Controller
class TaskListController {

	private static final Map<TaskQueue, String> ICONS = Map.of(TaskQueue.MINE, "inbox", TaskQueue.CLAIMABLE, "sign",
			TaskQueue.UNIT, "unit", TaskQueue.OVERDUE, "late", TaskQueue.DONE, "done");

	private final TaskLists lists;

	private final TaskGrouping grouping;

	private final TaskViews views;

	private final TaskPrints prints;

	private final Colleagues colleagues;

	private final TaskForms forms;

	private final Organization organization;

	private final Words words;

	private final Clock clock;

	TaskListController(TaskLists lists, TaskGrouping grouping, TaskViews views, TaskPrints prints,
			Colleagues colleagues, TaskForms forms, Organization organization, Words words, Clock clock) {
		this.lists = lists;
		this.grouping = grouping;
		this.views = views;
		this.prints = prints;
		this.colleagues = colleagues;
		this.forms = forms;
		this.organization = organization;
		this.words = words;
		this.clock = clock;
	}

	@GetMapping(InboxQuery.PATH)
	String inbox(@AuthenticationPrincipal CurrentUser me, InboxQuery query,
			@RequestParam(required = false) String cursor, HttpServletRequest request, HttpServletResponse response,
			Model model) {
		List<TaskView> views = this.views.of(me);
		if (request.getParameterMap().isEmpty()) {
			for (TaskView view : views) {
				if (view.isDefault()) {
					return "redirect:" + view.address();
				}
			}
		}
		TaskQueue shown = query.shown();
		Page<TaskLine> page = this.lists.list(me, shown, query.filter(), query.order(), cursor, Page.size(null));
		TaskCounts counts = this.lists.counts(me);
		model.addAttribute("queue", shown);
		model.addAttribute("queues", links(me, query, counts, request.getContextPath()));
		model.addAttribute("query", query);
		model.addAttribute("filter", query.filter());
		model.addAttribute("sort", query.order());
		model.addAttribute("kinds", kinds(me));
		model.addAttribute("steps", steps());
		model.addAttribute("units", units(me));
		model.addAttribute("periods", (shown == TaskQueue.DONE) ? List.of() : List.of(DuePeriod.values()));
		model.addAttribute("sorts", (shown == TaskQueue.DONE) ? List.of() : List.of(TaskSort.values()));
		model.addAttribute("views", views);
		model.addAttribute("hasUnitLists",
				Rights.may(me, Action.VIEW_UNIT_TASKS) && !Rights.may(me, Action.PLAN_ASSIGNMENTS));
		model.addAttribute("columns", this.views.columns(me, query.viewId()));
		model.addAttribute("allColumns", TaskColumn.values());
		model.addAttribute("page", page);
		model.addAttribute("isFirst", cursor == null || cursor.isBlank());
		model.addAttribute("groups", (shown == TaskQueue.DONE) ? this.grouping.byEnd(page.items(), this.lists.today())
				: this.grouping.byDueDate(page.items(), this.lists.today()));
		model.addAttribute("counts", counts);
		model.addAttribute("total", counts.text(shown, this.words));
		model.addAttribute("colleagues", page.items().isEmpty() ? List.of() : this.colleagues.of(me, shown));
		model.addAttribute("base", query.address(request.getContextPath() + InboxQuery.PATH));
		response.addHeader("Vary", "HX-Request");
		boolean isPart = request.getHeader("HX-Request") != null
				&& request.getHeader("HX-History-Restore-Request") == null;
		return isPart ? "tasklist/inbox :: part" : "tasklist/inbox";
	}

	@GetMapping("/tasks/export.xlsx")
	ResponseEntity<byte[]> export(@AuthenticationPrincipal CurrentUser me, InboxQuery query) {
		String name = this.words.of("tasklist.export.file", this.words.of("tasklist.queue." + query.shown()),
				LocalDate.now(this.clock).toString());
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(SheetWriter.MEDIA_TYPE))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
			.body(this.prints.workbook(me, query));
	}

	@GetMapping("/tasks/print")
	String print(@AuthenticationPrincipal CurrentUser me, InboxQuery query, Model model) {
		model.addAttribute("table", this.prints.of(me, query));
		model.addAttribute("printedAt", this.clock.instant());
		return PrintedTable.VIEW;
	}

	private List<QueueLink> links(CurrentUser me, InboxQuery query, TaskCounts counts, String context) {
		return Stream.of(TaskQueue.MINE, TaskQueue.CLAIMABLE, TaskQueue.UNIT, TaskQueue.DONE, TaskQueue.OVERDUE)
			.filter((queue) -> queue != TaskQueue.UNIT || this.lists.hasUnitQueue(me))
			.map((queue) -> new QueueLink(queue, this.words.of("tasklist.queue." + queue), ICONS.get(queue),
					counts.text(queue, this.words), queue == query.shown() && query.viewId() == null,
					queue == TaskQueue.OVERDUE && counts.overdue() > 0,
					InboxQuery.of(queue).address(context + InboxQuery.PATH)))
			.toList();
	}

	/** The units between which the user can choose; none where there is one. */
	private List<Unit> units(CurrentUser me) {
		if (me.unitIds().size() < 2) {
			return List.of();
		}
		Map<Long, Unit> all = this.organization.unitsById();
		return me.unitIds().stream().map(all::get).filter((unit) -> unit != null).toList();
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

	/** A queue in the side list. */
	record QueueLink(TaskQueue queue, String title, String icon, String count, boolean isShown, boolean isUrgent,
			String href) {
	}

	/** The kinds of matters whose tasks the user may have. */
	private static List<String> kinds(CurrentUser user) {
		List<String> kinds = new ArrayList<>();
		if (Rights.may(user, Action.VIEW_PROPOSAL)) {
			kinds.addAll(List.of("SUGGESTION", "PROPOSAL"));
		}
		if (Rights.may(user, Action.VIEW_CASE)) {
			kinds.add("CASE");
		}
		return kinds;
	}

}
