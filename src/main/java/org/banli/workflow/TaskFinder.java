package org.banli.workflow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.banli.audit.AuditEvent;
import org.banli.audit.AuditTrail;
import org.banli.identity.Accounts;
import org.banli.identity.Action;
import org.banli.identity.CurrentUser;
import org.banli.identity.Rights;
import org.banli.identity.TaskGroup;
import org.banli.shared.BusinessKey;
import org.banli.shared.Forbidden;
import org.banli.shared.NotFound;
import org.banli.shared.Refused;
import org.banli.shared.Times;
import org.banli.shared.Words;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.history.HistoricIdentityLinkLog;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;

import org.springframework.stereotype.Component;

/**
 * Finds the task a user reaches for, says what he may do with it, and what became of it
 * where it is gone.
 */
@Component
class TaskFinder {

	private static final int MOST_LINKS = 100;

	private final RuntimeService runtimeService;

	private final TaskService taskService;

	private final HistoryService historyService;

	private final WorkMapper mapper;

	private final TaskForms forms;

	private final Accounts accounts;

	private final AuditTrail audit;

	private final Retries retries;

	private final EngineRound round;

	private final HeldWork held;

	private final Oversight oversight;

	private final Times times;

	private final Words words;

	TaskFinder(RuntimeService runtimeService, TaskService taskService, HistoryService historyService, WorkMapper mapper,
			TaskForms forms, Accounts accounts, AuditTrail audit, Retries retries, EngineRound round, HeldWork held,
			Oversight oversight, Times times, Words words) {
		this.runtimeService = runtimeService;
		this.taskService = taskService;
		this.historyService = historyService;
		this.mapper = mapper;
		this.forms = forms;
		this.accounts = accounts;
		this.audit = audit;
		this.retries = retries;
		this.round = round;
		this.held = held;
		this.oversight = oversight;
		this.times = times;
		this.words = words;
	}

	/**
	 * Runs an action on a task; whoever reaches for someone else's work leaves a trace.
	 */
	<T> T guarded(CurrentUser user, String taskId, Supplier<T> action) {
		try {
			return this.retries.run(() -> this.round.run(action));
		}
		catch (Forbidden ex) {
			this.audit.recordApart(user.actor(),
					AuditEvent.of("task.forbidden", null, this.words.of("workflow.forbidden")).on("task:" + taskId));
			throw ex;
		}
	}

	private OpenTask open(CurrentUser user, Task task) {
		String key = this.mapper.businessKeyOfTask(task.getId()).orElseThrow(() -> ended(user, task.getId()));
		return open(user, task, this.mapper.find(key).orElseThrow());
	}

	/** Every read may find that another user has just ended the task. */
	private OpenTask open(CurrentUser user, Task task, WorkDescription work) {
		String group = group(task.getId()).orElseThrow(() -> ended(user, task.getId()));
		TaskAccess access = access(user, task, group, work.kind());
		Map<String, Object> variables = variables(user, task);
		BusinessKey key = BusinessKey.parse(work.businessKey());
		TaskContext context = new TaskContext(task.getId(), task.getTaskDefinitionKey(), key, task.getAssignee(), group,
				EngineTaskListener.date(task.getDueDate()), task.getCreateTime().toInstant(), variables, user);
		return new OpenTask(context, this.forms.of(task.getTaskDefinitionKey()), access, work);
	}

	private Map<String, Object> variables(CurrentUser user, Task task) {
		try {
			// tasks have none of their own
			return this.runtimeService.getVariables(task.getExecutionId());
		}
		catch (NullValueException ex) {
			throw ended(user, task.getId());
		}
	}

	private TaskAccess access(CurrentUser user, Task task, String group, String kind) {
		return tryAccess(user, task, group, kind).orElseThrow(() -> new Forbidden("workflow.someoneElses"));
	}

	private Optional<TaskAccess> tryAccess(CurrentUser user, Task task, String group, String kind) {
		boolean isCandidate = user.groups().contains(group);
		boolean isOwn = user.username().equals(task.getAssignee());
		if (task.getAssignee() != null
				&& (isOwn ? isCandidate : user.actingFor(task.getAssignee(), group).isPresent())) {
			return Optional.of(TaskAccess.MINE);
		}
		if (isCandidate && task.getAssignee() == null) {
			return Optional.of(TaskAccess.CLAIMABLE);
		}
		if (isCandidate || this.oversight.covers(user, TaskGroup.unitOf(group), kind)) {
			return Optional.of(TaskAccess.READ);
		}
		return Optional.empty();
	}

	/** See {@link Workflow#open}. */
	OpenTask open(CurrentUser user, String taskId) {
		return open(user, require(user, taskId));
	}

	/**
	 * The task of whoever has it, held until the transaction ends.
	 * @throws Refused when the user does not have it
	 */
	OpenTask mine(CurrentUser user, String taskId) {
		OpenTask task = locked(user, taskId);
		if (task.access() != TaskAccess.MINE) {
			throw notYours(task);
		}
		return task;
	}

	/** The task, with its matter held until the transaction ends. */
	OpenTask locked(CurrentUser user, String taskId) {
		String key = this.mapper.businessKeyOfTask(taskId).orElseThrow(() -> ended(user, taskId));
		WorkDescription work = this.mapper.lock(key).orElseThrow();
		this.held.hold(work);
		// only now the engine: before the lock the task might still end or change hands
		return open(user, require(user, taskId), work);
	}

	private Task require(CurrentUser user, String taskId) {
		Task task = this.taskService.createTaskQuery().taskId(taskId).singleResult();
		if (task == null) {
			throw ended(user, taskId);
		}
		return task;
	}

	private RuntimeException ended(CurrentUser user, String taskId) {
		HistoricTaskInstance task = this.historyService.createHistoricTaskInstanceQuery().taskId(taskId).singleResult();
		if (task == null) {
			return new NotFound("workflow.unknownTask");
		}
		if (!mayKnow(user, task)) {
			return new Forbidden("workflow.someoneElses");
		}
		if (!"completed".equals(task.getDeleteReason())) {
			return new Refused("workflow.cancelled");
		}
		String time = this.times.minute(task.getEndTime().toInstant());
		if (user.username().equals(task.getAssignee())) {
			return new Refused("workflow.doneByYou", time);
		}
		String name = this.accounts.user(task.getAssignee()).personName();
		return new Refused("workflow.doneBy", name, time);
	}

	/** What became of a task is told to those who could see it while it was open. */
	private boolean mayKnow(CurrentUser user, HistoricTaskInstance task) {
		String kind = this.mapper.find(rootKey(task)).map(WorkDescription::kind).orElse("");
		return user.username().equals(task.getAssignee()) || this.historyService.createHistoricIdentityLinkLogQuery()
			.taskId(task.getId())
			.list()
			.stream()
			.map(HistoricIdentityLinkLog::getGroupId)
			.filter((group) -> group != null)
			.anyMatch((group) -> user.groups().contains(group)
					|| this.oversight.covers(user, TaskGroup.unitOf(group), kind));
	}

	private String rootKey(HistoricTaskInstance task) {
		return this.historyService.createHistoricProcessInstanceQuery()
			.processInstanceId(task.getProcessInstanceId())
			.singleResult()
			.getBusinessKey();
	}

	/** Why the user may not act on a task that he may see. */
	RuntimeException notYours(OpenTask task) {
		if (task.context().assignee() == null) {
			return new Refused("workflow.notClaimed");
		}
		return new Refused("workflow.claimedBy", this.accounts.user(task.context().assignee()).personName());
	}

	private Optional<String> group(String taskId) {
		return this.taskService.getIdentityLinksForTask(taskId)
			.stream()
			.map(IdentityLink::getGroupId)
			.filter((group) -> group != null)
			.findFirst();
	}

	/** The open tasks of a matter that the user may see, one's own first. */
	List<TaskLink> of(CurrentUser user, BusinessKey businessKey) {
		List<TaskLink> links = new ArrayList<>();
		String kind = this.mapper.find(businessKey.toString()).map(WorkDescription::kind).orElse("");
		for (Task task : this.taskService.createTaskQuery()
			.processInstanceBusinessKey(businessKey.toString())
			.orderByTaskCreateTime()
			.asc()
			.listPage(0, MOST_LINKS)) {
			group(task.getId()).ifPresent((group) -> tryAccess(user, task, group, kind).ifPresent(
					(access) -> links.add(new TaskLink(task.getId(), task.getTaskDefinitionKey(), task.getAssignee(),
							TaskGroup.unitOf(group), EngineTaskListener.date(task.getDueDate()), access))));
		}
		links.sort(Comparator.comparing(TaskLink::access));
		return links;
	}

}
