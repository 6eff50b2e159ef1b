package org.banli.tasklist;

import java.time.Instant;
import java.time.LocalDate;

import org.banli.identity.TaskGroup;
import org.banli.workflow.TaskDueMoved;
import org.banli.workflow.TaskEvent;
import org.banli.workflow.TaskForms;
import org.banli.workflow.TaskHistory.KnownTask;
import org.banli.workflow.WorkDescribed;
import org.banli.workflow.WorkDescription;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes the lists as the engine's tasks change, inside the same transaction. */
@Component
class TaskProjection {

	private final TaskItemMapper mapper;

	private final TaskForms forms;

	TaskProjection(TaskItemMapper mapper, TaskForms forms) {
		this.mapper = mapper;
		this.forms = forms;
	}

	@EventListener
	void on(TaskEvent event) {
		switch (event.change()) {
			case CREATED -> this.mapper.insert(item(event, event.at()));
			case ASSIGNED -> this.mapper.assign(event.taskId(), event.assignee(), open(event.assignee()),
					due(event.dueOn()), TaskItem.sortKey(due(event.dueOn()), event.taskId()));
			case COMPLETED -> this.mapper.end(event.taskId(), TaskState.DONE, event.at(), event.assignee());
			case CANCELLED -> this.mapper.end(event.taskId(), TaskState.CANCELLED, event.at(), null);
		}
	}

	@EventListener
	void on(TaskDueMoved event) {
		this.mapper.moveDue(event.taskId(), due(event.dueOn()), TaskItem.sortKey(due(event.dueOn()), event.taskId()));
	}

	@EventListener
	void on(WorkDescribed event) {
		if (!event.isNew()) {
			this.mapper.describe(event.work());
		}
	}

	/** The row of a task that the engine knows. */
	TaskItem item(KnownTask task) {
		return item(task.last(), task.createdAt());
	}

	private TaskItem item(TaskEvent event, Instant createdAt) {
		WorkDescription work = event.work();
		TaskState state = switch (event.change()) {
			case CREATED, ASSIGNED -> open(event.assignee());
			case COMPLETED -> TaskState.DONE;
			case CANCELLED -> TaskState.CANCELLED;
		};
		boolean hasEnded = state == TaskState.DONE || state == TaskState.CANCELLED;
		return new TaskItem(event.taskId(), work.businessKey(), work.kind(), event.step(), work.reference(),
				work.title(), work.proposers(), TaskGroup.unitOf(event.candidateGroup()), event.candidateGroup(),
				event.assignee(), this.forms.of(event.step()).clock(), due(event.dueOn()), state, createdAt,
				hasEnded ? event.at() : null, (state == TaskState.DONE) ? event.assignee() : null);
	}

	private static TaskState open(String assignee) {
		return (assignee == null) ? TaskState.UNCLAIMED : TaskState.CLAIMED;
	}

	private static LocalDate due(LocalDate dueOn) {
		return (dueOn == null) ? TaskItem.NEVER : dueOn;
	}

}
