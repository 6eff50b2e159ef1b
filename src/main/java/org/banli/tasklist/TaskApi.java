package org.banli.tasklist;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.banli.deadline.Light;
import org.banli.identity.CurrentUser;
import org.banli.organization.Organization;
import org.banli.organization.Unit;
import org.banli.shared.Forbidden;
import org.banli.shared.InvalidInput;
import org.banli.shared.MovableClock;
import org.banli.shared.NotFound;
import org.banli.shared.Page;
import org.banli.shared.Words;
import org.banli.workflow.Completion;
import org.banli.workflow.FormSchema;
import org.banli.workflow.OpenTask;
import org.banli.workflow.Workflow;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The tasks for systems outside. */
@RestController
@RequestMapping("/api/v1/tasks")
@Tag(name = "任务")
class TaskApi {

	private final TaskLists lists;

	private final Workflow workflow;

	private final FormSchema schemas;

	private final TaskItemMapper items;

	private final Organization organization;

	private final Words words;

	TaskApi(TaskLists lists, Workflow workflow, FormSchema schemas, TaskItemMapper items, Organization organization,
			Words words) {
		this.lists = lists;
		this.workflow = workflow;
		this.schemas = schemas;
		this.items = items;
		this.organization = organization;
		this.words = words;
	}

	@GetMapping
	@Operation(summary = "任务列表", description = "queue 取 mine、claimable、unit、overdue 或 done")
	TaskList list(@AuthenticationPrincipal CurrentUser me, @RequestParam(defaultValue = "mine") String queue,
			@RequestParam(required = false) String kind, @RequestParam(required = false) String step,
			@RequestParam(required = false) String q, @RequestParam(required = false) Integer size,
			@RequestParam(required = false) String cursor) {
		TaskQueue wanted = TaskQueue.of(queue)
			.orElseThrow(() -> new InvalidInput("queue", this.words.of("tasklist.unknownQueue")));
		Page<TaskSummary> page = this.lists.list(me, wanted, TaskFilter.of(kind, step, q), cursor, Page.size(size))
			.map(TaskSummary::of);
		TaskCounts counts = this.lists.counts(me);
		return new TaskList(page.items(), page.next(), new Counts(counts.mine(), counts.claimable(), counts.overdue()));
	}

	@GetMapping("/{id}")
	@Operation(summary = "任务及其表单", description = "form 是办结时所收内容的 JSON Schema，values 是预填的内容")
	TaskDetail task(@AuthenticationPrincipal CurrentUser me, @PathVariable String id, HttpServletRequest request) {
		return onMatter(id, request, () -> {
			OpenTask task = this.workflow.open(me, id);
			TaskSummary summary = this.lists.line(id)
				.map(TaskSummary::of)
				.orElseThrow(() -> new NotFound("workflow.unknownTask"));
			return new TaskDetail(summary.id(), summary.step(), summary.stepTitle(), summary.title(),
					summary.reference(), summary.businessKey(), summary.unit(), summary.assignee(), summary.dueOn(),
					summary.light(), summary.createdAt(), this.schemas.of(task), this.workflow.typedValues(task));
		});
	}

	@PostMapping("/{id}/claim")
	@Operation(summary = "领取任务")
	Done claim(@AuthenticationPrincipal CurrentUser me, @PathVariable String id, HttpServletRequest request) {
		return onMatter(id, request, () -> itself(this.workflow.claim(me, id).toString(), id));
	}

	@PostMapping("/{id}/release")
	@Operation(summary = "放回任务")
	Done release(@AuthenticationPrincipal CurrentUser me, @PathVariable String id, HttpServletRequest request) {
		return onMatter(id, request, () -> itself(this.workflow.release(me, id).toString(), id));
	}

	@PostMapping("/{id}/complete")
	@Operation(summary = "办结任务", description = "内容按任务的 form；nextTasks 是由此产生的任务")
	Done complete(@AuthenticationPrincipal CurrentUser me, @PathVariable String id, @RequestBody JsonNode form,
			HttpServletRequest request) {
		return onMatter(id, request, () -> {
			Completion completion = this.workflow.complete(me, id, form, true);
			Map<Long, Unit> units = this.organization.unitsById();
			return new Done(completion.businessKey().toString(),
					completion.nextTasks()
						.stream()
						.map((task) -> new Next(task.id(), task.step(), units.get(task.unitId()).fullName()))
						.toList());
		});
	}

	/** What goes on after claiming or releasing is the task itself. */
	private Done itself(String businessKey, String id) {
		return new Done(businessKey,
				this.lists.line(id)
					.map((line) -> List.of(new Next(line.taskId(), line.step(), line.unitFullName())))
					.orElse(List.of()));
	}

	/** Lets a refusal name the matter, unless the user may not know of it. */
	private <T> T onMatter(String id, HttpServletRequest request, Supplier<T> action) {
		this.items.find(id).ifPresent((item) -> request.setAttribute("businessKey", item.businessKey()));
		try {
			return action.get();
		}
		catch (Forbidden | NotFound ex) {
			request.removeAttribute("businessKey");
			throw ex;
		}
	}

	/** A page of a queue, with how many tasks there are. */
	record TaskList(List<TaskSummary> items, String next, Counts counts) {
	}

	/** At most 1000 each. */
	record Counts(int mine, int claimable, int overdue) {
	}

	/** A task in a list. */
	record TaskSummary(String id, String step, String stepTitle, String title, String reference, String businessKey,
			String unit, String assignee, LocalDate dueOn, Light light, OffsetDateTime createdAt) {

		static TaskSummary of(TaskLine line) {
			Light light = line.light().light();
			return new TaskSummary(line.taskId(), line.step(), line.stepTitle(), line.title(), line.reference(),
					line.businessKey(), line.unitFullName(), line.assignee(), line.dueOn(),
					(light == null) ? Light.GREEN : light,
					line.createdAt().atZone(MovableClock.ZONE).toOffsetDateTime());
		}

	}

	/** A task with its form. */
	record TaskDetail(String id, String step, String stepTitle, String title, String reference, String businessKey,
			String unit, String assignee, LocalDate dueOn, Light light, OffsetDateTime createdAt,
			@Schema(type = "object") ObjectNode form, @Schema(type = "object") JsonNode values) {
	}

	/** What came of it. */
	record Done(String businessKey, List<Next> nextTasks) {
	}

	/** A task that is open now, and the unit it is with. */
	record Next(String id, String step, String unit) {
	}

}
