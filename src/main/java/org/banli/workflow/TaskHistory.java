package org.banli.workflow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;

import org.banli.shared.BusinessKey;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricIdentityLinkLog;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells from the engine what its task events would have told, for lists that are built
 * anew.
 */
@Component
public class TaskHistory {

	private final TaskService taskService;

	private final HistoryService historyService;

	private final WorkMapper mapper;

	TaskHistory(TaskService taskService, HistoryService historyService, WorkMapper mapper) {
		this.taskService = taskService;
		this.historyService = historyService;
		this.mapper = mapper;
	}

	/** Some of the matters that ever had a process, in the order of their processes. */
	@Transactional(readOnly = true)
	public List<BusinessKey> matters(int from, int count) {
		return this.historyService.createHistoricProcessInstanceQuery()
			.rootProcessInstances()
			.orderByProcessInstanceId()
			.asc()
			.listPage(from, count)
			.stream()
			.map(HistoricProcessInstance::getBusinessKey)
			.filter((key) -> key != null)
			.map(BusinessKey::parse)
			.toList();
	}

	/**
	 * The last event of each task that a matter has or had. The matter is held until the
	 * transaction ends, so that nothing is told that has changed meanwhile.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public List<KnownTask> tasks(BusinessKey businessKey) {
		String key = businessKey.toString();
		this.mapper.lock(key);
		Optional<WorkDescription> work = this.mapper.find(key);
		if (work.isEmpty()) {
			return List.of();
		}
		List<KnownTask> tasks = new ArrayList<>();
		this.taskService.createTaskQuery()
			.processInstanceBusinessKey(key)
			.list()
			.forEach((task) -> tasks.add(open(task, work.get())));
		this.historyService.createHistoricTaskInstanceQuery()
			.processInstanceBusinessKey(key)
			.finished()
			.list()
			.forEach((task) -> tasks.add(ended(task, work.get())));
		return tasks;
	}

	private KnownTask open(Task task, WorkDescription work) {
		String group = this.taskService.getIdentityLinksForTask(task.getId())
			.stream()
			.map(IdentityLink::getGroupId)
			.filter((id) -> id != null)
			.findFirst()
			.orElse(null);
		Instant createdAt = instant(task.getCreateTime());
		return new KnownTask(new TaskEvent(TaskEvent.Change.CREATED, task.getId(), task.getTaskDefinitionKey(),
				task.getAssignee(), group, EngineTaskListener.date(task.getDueDate()), createdAt, work), createdAt);
	}

	private KnownTask ended(HistoricTaskInstance task, WorkDescription work) {
		String group = this.historyService.createHistoricIdentityLinkLogQuery()
			.taskId(task.getId())
			.type(IdentityLinkType.CANDIDATE)
			.operationType("add")
			.list()
			.stream()
			.map(HistoricIdentityLinkLog::getGroupId)
			.filter((id) -> id != null)
			.findFirst()
			.orElse(null);
		TaskEvent.Change change = "completed".equals(task.getDeleteReason()) ? TaskEvent.Change.COMPLETED
				: TaskEvent.Change.CANCELLED;
		return new KnownTask(
				new TaskEvent(change, task.getId(), task.getTaskDefinitionKey(), task.getAssignee(), group,
						EngineTaskListener.date(task.getDueDate()), instant(task.getEndTime()), work),
				instant(task.getStartTime()));
	}

	private static Instant instant(Date date) {
		return date.toInstant();
	}

	/**
	 * A task and the last thing that happened to it; CREATED where it is open.
	 *
	 * @param last with candidate group and matter, which later events leave out
	 */
	public record KnownTask(TaskEvent last, Instant createdAt) {
	}

}
