package org.banli.tasklist;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.banli.audit.Represented;
import org.banli.deadline.LightView;
import org.banli.deadline.Lights;
import org.banli.identity.Action;
import org.banli.identity.CurrentUser;
import org.banli.identity.Rights;
import org.banli.shared.Cursor;
import org.banli.shared.MalformedInput;
import org.banli.shared.Page;
import org.banli.shared.Words;
import org.banli.tasklist.TaskListMapper.EarlyTask;
import org.banli.tasklist.TaskListMapper.QueueBranches;
import org.banli.workflow.Oversight;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lists of what people have to do and have done. */
@Service
public class TaskLists {

	/** From so many groups on, asking each costs more than a look at what comes first. */
	private static final int MANY_GROUPS = 100;

	private static final int LOOKED_AT = 400;

	private final TaskListMapper mapper;

	private final Oversight oversight;

	private final Lights lights;

	private final Words words;

	private final Clock clock;

	TaskLists(TaskListMapper mapper, Oversight oversight, Lights lights, Words words, Clock clock) {
		this.mapper = mapper;
		this.oversight = oversight;
		this.lights = lights;
		this.words = words;
		this.clock = clock;
	}

	/** A page of a queue in its usual order. */
	@Transactional(readOnly = true)
	public Page<TaskLine> list(CurrentUser user, TaskQueue queue, TaskFilter filter, String cursor, int size) {
		return list(user, queue, filter, TaskSort.DUE, cursor, size);
	}

	/**
	 * A page of a queue: by due date, and what is done the latest first.
	 * @param cursor where the page before ended, null for the first
	 * @throws MalformedInput when the cursor is none
	 */
	@Transactional(readOnly = true)
	public Page<TaskLine> list(CurrentUser user, TaskQueue queue, TaskFilter filter, TaskSort sort, String cursor,
			int size) {
		return ((queue == TaskQueue.DONE) ? done(user, filter, cursor, size)
				: open(user, queue, filter, sort, cursor, size))
			.map((row) -> line(row, onBehalfName(user, queue, row)));
	}

	/** For whom the reader would do it; what is done says so on its trail. */
	private static String onBehalfName(CurrentUser user, TaskQueue queue, TaskRow row) {
		return (queue == TaskQueue.DONE) ? null
				: user.actingFor(row.assignee(), row.candidateGroup()).map(Represented::personName).orElse(null);
	}

	private Page<TaskRow> open(CurrentUser user, TaskQueue queue, TaskFilter filter, TaskSort sort, String cursor,
			int size) {
		Cursor after = Cursor.decode(cursor, 2);
		TaskRange range = filter.range(today(), sort);
		if (after != null) {
			range = range.after(TaskItem.sortKey(after.date(0), after.part(1)));
		}
		List<TaskBranch> branches = near(branches(user, queue), filter, range, size + 1);
		if (branches.isEmpty()) {
			return new Page<>(List.of(), null);
		}
		List<TaskRow> rows = this.mapper.open(branches, filter, range, size + 1);
		return Page.of(rows, size, (row) -> Cursor.of(row.dueOn(), row.taskId()));
	}

	/**
	 * Of many branches those that the page can come from: no more than it has rows, by
	 * their first tasks. What looks inside the tasks has to ask them all.
	 */
	private List<TaskBranch> near(List<TaskBranch> branches, TaskFilter filter, TaskRange range, int limit) {
		List<TaskBranch> wanted = (filter.unitId() == null) ? branches
				: branches.stream().filter((branch) -> branch.mayHoldOf(filter.unitId())).toList();
		if (wanted.size() <= limit || filter.looksInside() || wanted.get(0).assignee() != null) {
			return wanted;
		}
		if (wanted.get(0).candidateGroup() != null) {
			List<String> groups = wanted.stream().map(TaskBranch::candidateGroup).toList();
			List<TaskBranch> early = (groups.size() < MANY_GROUPS) ? List.of() : early(groups, range, limit);
			return early.isEmpty() ? this.mapper.firstGroups(groups, range, limit) : early;
		}
		if (wanted.stream().anyMatch((branch) -> branch.exceptKind() != null)) {
			// what comes first in a unit may be hidden
			return wanted;
		}
		return this.mapper.firstUnits(wanted.stream().map(TaskBranch::unitId).collect(Collectors.toSet()), range,
				limit);
	}

	/**
	 * The groups of a page's tasks, where enough of the tasks that come first at all are
	 * of the user's groups; none otherwise.
	 */
	private List<TaskBranch> early(List<String> groups, TaskRange range, int limit) {
		List<EarlyTask> tasks = this.mapper.early(groups, range, LOOKED_AT);
		if (tasks.size() < limit) {
			return List.of();
		}
		Comparator<EarlyTask> order = Comparator.comparing(EarlyTask::sortKey);
		return tasks.stream()
			.sorted(range.isBackwards() ? order.reversed() : order)
			.limit(limit)
			.map(EarlyTask::candidateGroup)
			.distinct()
			.map(TaskBranch::ofGroup)
			.toList();
	}

	private Page<TaskRow> done(CurrentUser user, TaskFilter filter, String cursor, int size) {
		Cursor after = Cursor.decode(cursor, 2);
		List<TaskRow> rows = this.mapper.done(user.username(), filter, (after == null) ? null : instant(after.part(0)),
				(after == null) ? null : after.part(1), size + 1);
		return Page.of(rows, size, (row) -> Cursor.of(row.endedAt(), row.taskId()));
	}

	private static Instant instant(String text) {
		try {
			return Instant.parse(text);
		}
		catch (DateTimeException ex) {
			throw new MalformedInput("shared.badCursor");
		}
	}

	/**
	 * How many of the first tasks of a list stand no further than where a page ended.
	 * @param until where it ended, null when it was the whole list
	 * @throws MalformedInput when that is no end of a page
	 */
	int within(TaskQueue queue, TaskSort sort, List<TaskLine> lines, String until) {
		Cursor end = Cursor.decode(until, 2);
		if (end == null) {
			return lines.size();
		}
		if (queue == TaskQueue.DONE) {
			Instant last = instant(end.part(0));
			return (int) lines.stream().filter((line) -> !line.endedAt().isBefore(last)).count();
		}
		String last = TaskItem.sortKey(end.date(0), end.part(1));
		Comparator<String> order = (sort == TaskSort.DUE_LAST) ? Comparator.reverseOrder() : Comparator.naturalOrder();
		return (int) lines.stream().filter((line) -> order.compare(sortKey(line), last) <= 0).count();
	}

	private static String sortKey(TaskLine line) {
		return TaskItem.sortKey((line.dueOn() == null) ? TaskItem.NEVER : line.dueOn(), line.taskId());
	}

	/** How many tasks stand in each of the user's queues. */
	@Transactional(readOnly = true)
	public TaskCounts counts(CurrentUser user) {
		List<QueueBranches> queues = Stream.of(TaskQueue.MINE, TaskQueue.CLAIMABLE, TaskQueue.UNIT, TaskQueue.OVERDUE)
			.map((queue) -> new QueueBranches(queue, branches(user, queue)))
			.filter((queue) -> !queue.branches().isEmpty())
			.toList();
		Map<TaskQueue, Integer> counts = new EnumMap<>(TaskQueue.class);
		this.mapper.counts(queues, user.username(), TaskCounts.CAP)
			.forEach((count) -> counts.put(count.queue(), count.count()));
		return TaskCounts.of(counts);
	}

	private List<TaskBranch> branches(CurrentUser user, TaskQueue queue) {
		return switch (queue) {
			case MINE -> user.assignees().stream().map((name) -> TaskBranch.ofAssignee(name, null)).toList();
			case OVERDUE -> user.assignees().stream().map((name) -> TaskBranch.ofAssignee(name, today())).toList();
			case CLAIMABLE -> user.groups().stream().map(TaskBranch::ofGroup).toList();
			case UNIT -> ofUnits(user);
			case DONE -> throw new IllegalArgumentException("DONE has no branches");
		};
	}

	private List<TaskBranch> ofUnits(CurrentUser user) {
		List<TaskBranch> branches = new ArrayList<>();
		for (long unitId : user.unitIds()) {
			if (Rights.may(user, Action.VIEW_UNIT_TASKS, unitId)) {
				String hidden = this.oversight.hiddenKind(user, unitId);
				branches.add(TaskBranch.ofUnit(unitId, TaskState.UNCLAIMED).except(hidden));
				branches.add(TaskBranch.ofUnit(unitId, TaskState.CLAIMED).except(hidden));
			}
		}
		return branches;
	}

	/** Whether the user oversees any unit's tasks and so has that queue. */
	boolean hasUnitQueue(CurrentUser user) {
		return !ofUnits(user).isEmpty();
	}

	private TaskLine line(TaskRow row, String onBehalfName) {
		LocalDate dueOn = TaskItem.NEVER.equals(row.dueOn()) ? null : row.dueOn();
		return new TaskLine(row.taskId(), row.step(), stepTitle(row.step()), row.title(), row.reference(),
				row.businessKey(), row.kind(), row.proposers(), row.unitFullName(), row.unitShortName(), row.assignee(),
				row.assigneeName(), onBehalfName, dueOn, light(row, dueOn), row.createdAt(), row.endedAt(),
				row.state());
	}

	private LightView light(TaskRow row, LocalDate dueOn) {
		return switch (row.state()) {
			case UNCLAIMED, CLAIMED -> this.lights.view(row.clockCode(), dueOn);
			case DONE, CANCELLED -> new LightView(null, null, this.words.of("tasklist.state." + row.state()));
		};
	}

	/** A step as people call it. */
	String stepTitle(String step) {
		return this.words.orElse("task." + step, step);
	}

	/** A single task as lists show it. */
	Optional<TaskLine> line(String taskId) {
		return this.mapper.row(taskId).map((row) -> line(row, null));
	}

	LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
