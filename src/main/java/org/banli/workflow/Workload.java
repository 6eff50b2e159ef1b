package org.banli.workflow;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What stands open on a matter or with a person. For services that tell people of it, not
 * for pages: lists of tasks have their own table.
 */
@Service
@Transactional(readOnly = true)
public class Workload {

	private static final int MOST_OF_MATTER = 500;

	private final TaskService taskService;

	private final RuntimeService runtimeService;

	private final WorkMapper mapper;

	Workload(TaskService taskService, RuntimeService runtimeService, WorkMapper mapper) {
		this.taskService = taskService;
		this.runtimeService = runtimeService;
		this.mapper = mapper;
	}

	/** The open tasks of a matter. */
	public List<StandingTask> ofMatter(String businessKey) {
		return query().processInstanceBusinessKey(businessKey)
			.orderByTaskCreateTime()
			.asc()
			.listPage(0, MOST_OF_MATTER)
			.stream()
			.map((task) -> standing(task, businessKey))
			.toList();
	}

	/** What a person has that is due until a day, the earliest first. */
	public List<StandingTask> ofAssignee(String username, LocalDate dueUntil, int limit) {
		Date end = Date.from(dueUntil.plusDays(1).atStartOfDay(ZoneId.systemDefault()).toInstant());
		List<Task> tasks = query().taskAssignee(username).dueBefore(end).orderByDueDate().asc().listPage(0, limit);
		if (tasks.isEmpty()) {
			return List.of();
		}
		Set<String> processes = tasks.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
		Map<String, String> keys = new HashMap<>();
		this.runtimeService.createProcessInstanceQuery()
			.processInstanceIds(processes)
			.listPage(0, limit)
			.forEach((process) -> keys.put(process.getId(), ((ProcessInstance) process).getBusinessKey()));
		return tasks.stream()
			.filter((task) -> keys.get(task.getProcessInstanceId()) != null)
			.map((task) -> standing(task, keys.get(task.getProcessInstanceId())))
			.toList();
	}

	/** How lists name some matters, by their business key. */
	public Map<String, WorkDescription> describe(Collection<String> businessKeys) {
		return businessKeys.isEmpty() ? Map.of()
				: this.mapper.findAll(Set.copyOf(businessKeys))
					.stream()
					.collect(Collectors.toMap(WorkDescription::businessKey, Function.identity()));
	}

	private TaskQuery query() {
		return this.taskService.createTaskQuery();
	}

	private StandingTask standing(Task task, String businessKey) {
		return new StandingTask(task.getId(), task.getTaskDefinitionKey(), businessKey, task.getAssignee(),
				group(task.getId()), EngineTaskListener.date(task.getDueDate()));
	}

	private String group(String taskId) {
		return this.taskService.getIdentityLinksForTask(taskId)
			.stream()
			.map(IdentityLink::getGroupId)
			.filter((group) -> group != null)
			.findFirst()
			.orElse(null);
	}

}
