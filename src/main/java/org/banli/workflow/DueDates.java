package org.banli.workflow;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;

import org.banli.shared.BusinessKey;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves the days by which open tasks are due. The diagram reads a day once, when the task
 * begins; a deadline that moves meanwhile takes the task with it.
 */
@Component
public class DueDates {

	private final TaskService taskService;

	private final TaskForms forms;

	private final ApplicationEventPublisher events;

	DueDates(TaskService taskService, TaskForms forms, ApplicationEventPublisher events) {
		this.taskService = taskService;
		this.forms = forms;
		this.events = events;
	}

	/**
	 * Moves the open tasks of a matter that a clock governs and that are due on its
	 * former day; what is due on another day has it from elsewhere and keeps it.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void move(BusinessKey businessKey, String clockCode, LocalDate from, LocalDate to) {
		for (Task task : this.taskService.createTaskQuery().processInstanceBusinessKey(businessKey.toString()).list()) {
			boolean isGoverned = clockCode.equals(this.forms.of(task.getTaskDefinitionKey()).clock());
			if (isGoverned && from.equals(EngineTaskListener.date(task.getDueDate()))) {
				this.taskService.setDueDate(task.getId(),
						Date.from(to.atStartOfDay(ZoneId.systemDefault()).toInstant()));
				this.events.publishEvent(new TaskDueMoved(task.getId(), to));
			}
		}
	}

}
