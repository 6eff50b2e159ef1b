package org.banli.workflow;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.banli.audit.Actor;
import org.banli.audit.AuditEvent;
import org.banli.audit.AuditTrail;
import org.banli.audit.Represented;
import org.banli.identity.Accounts;
import org.banli.identity.Action;
import org.banli.identity.CurrentUser;
import org.banli.identity.Rights;
import org.banli.identity.TaskGroup;
import org.banli.shared.BusinessKey;
import org.banli.shared.DomainException;
import org.banli.shared.FieldProblem;
import org.banli.shared.Forbidden;
import org.banli.shared.InvalidInput;
import org.banli.shared.NotFound;
import org.banli.shared.Refused;
import org.banli.shared.Words;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Starts processes and carries every step through: right, lock, form, business, engine,
 * trail, in one transaction or not at all.
 */
@Service
public class Workflow {

	private final RuntimeService runtimeService;

	private final TaskService taskService;

	private final WorkMapper mapper;

	private final TaskFinder tasks;

	private final FormReader reader;

	private final Accounts accounts;

	private final AuditTrail audit;

	private final EngineRound round;

	private final HeldWork held;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	private final Words words;

	private final ThreadLocal<List<TaskEvent>> created = new ThreadLocal<>();

	Workflow(RuntimeService runtimeService, TaskService taskService, WorkMapper mapper, TaskFinder tasks,
			FormReader reader, Accounts accounts, AuditTrail audit, EngineRound round, HeldWork held,
			ApplicationEventPublisher events, Clock clock, Words words) {
		this.runtimeService = runtimeService;
		this.taskService = taskService;
		this.mapper = mapper;
		this.tasks = tasks;
		this.reader = reader;
		this.accounts = accounts;
		this.audit = audit;
		this.round = round;
		this.held = held;
		this.events = events;
		this.clock = clock;
		this.words = words;
	}

	/** Names a matter that was just stored, before its process starts. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void introduce(WorkDescription work) {
		this.mapper.save(work);
		// nobody else sees the new row, so it is as good as locked
		this.held.hold(work);
		this.events.publishEvent(new WorkDescribed(work, true));
	}

	/** Names a matter anew. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void describe(WorkDescription work) {
		this.mapper.save(work);
		this.events.publishEvent(new WorkDescribed(work, false));
	}

	/** Tells that what can be found of a matter has changed, or who may find it. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void changed(BusinessKey businessKey) {
		this.events.publishEvent(new WorkChanged(businessKey));
	}

	/** Starts the process of a matter that was described. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void start(String process, BusinessKey businessKey, Map<String, Object> facts) {
		this.runtimeService.startProcessInstanceByKey(process, businessKey.toString(), facts);
	}

	/**
	 * Tells all processes of a matter that wait for it that something has happened.
	 * @param message its name in the diagrams
	 * @param facts ids and routing facts for those who waited
	 * @return how many had waited
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public int tell(BusinessKey businessKey, String message, Map<String, Object> facts) {
		return this.runtimeService.createMessageCorrelation(message)
			.processInstanceBusinessKey(businessKey.toString())
			.setVariables(facts)
			.correlateAllWithResult()
			.size();
	}

	/**
	 * Tells all processes of a matter that a fact by which they go on has changed, such
	 * as who works on it.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void correct(BusinessKey businessKey, Map<String, Object> facts) {
		this.runtimeService.createProcessInstanceQuery()
			.processInstanceBusinessKey(businessKey.toString())
			.list()
			.forEach((process) -> this.runtimeService.setVariables(process.getId(), facts));
	}

	/**
	 * Takes all tasks of a matter from somebody who may not work on it any more.
	 * @param successor who gets them instead; where there is nobody, colleagues may claim
	 * them
	 * @return how many there were
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public int takeFrom(BusinessKey businessKey, String username, Optional<String> successor) {
		List<Task> held = this.taskService.createTaskQuery()
			.processInstanceBusinessKey(businessKey.toString())
			.taskAssignee(username)
			.list();
		held.forEach((task) -> {
			this.mapper.deleteDraft(task.getId());
			this.taskService.setAssignee(task.getId(), successor.orElse(null));
		});
		return held.size();
	}

	/**
	 * Tells those of the processes of a matter that have certain variables, where a
	 * matter has many processes of a kind.
	 * @param whose the variables by their names
	 * @return how many had waited
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public int tell(BusinessKey businessKey, String message, Map<String, Object> whose, Map<String, Object> facts) {
		return this.runtimeService.createMessageCorrelation(message)
			.processInstanceBusinessKey(businessKey.toString())
			.processInstanceVariablesEqual(whose)
			.setVariables(facts)
			.correlateAllWithResult()
			.size();
	}

	/**
	 * Starts or ends many matters one after the other; the engine writes for all of them
	 * at the end, in few statements.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void together(Runnable action) {
		this.round.run(() -> {
			action.run();
			return null;
		});
	}

	/**
	 * Holds a matter until the transaction ends, so that its changes come one after the
	 * other.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void lock(BusinessKey businessKey) {
		this.mapper.lock(businessKey.toString());
	}

	/**
	 * A task that is open and that the user may see.
	 * @throws NotFound when no such task was ever there
	 * @throws Refused when it is done or cancelled
	 * @throws Forbidden when it is someone else's work
	 */
	public OpenTask open(CurrentUser user, String taskId) {
		return this.tasks.guarded(user, taskId, () -> this.tasks.open(user, taskId));
	}

	/**
	 * Claims a task for the user; claiming one's own again changes nothing.
	 * @throws Refused when a colleague has it
	 */
	public BusinessKey claim(CurrentUser user, String taskId) {
		return this.tasks.guarded(user, taskId, () -> {
			OpenTask task = this.tasks.locked(user, taskId);
			if (task.access() == TaskAccess.MINE) {
				return task.context().businessKey();
			}
			if (task.access() != TaskAccess.CLAIMABLE) {
				throw this.tasks.notYours(task);
			}
			require(task, user);
			// a deputy takes it for the absent colleague, who has it when he is back
			String assignee = user.actingFor(null, task.context().candidateGroup())
				.map(Represented::username)
				.orElse(user.username());
			this.taskService.claim(taskId, assignee);
			record(task, "task.claimed", this.words.of("workflow.claimed", title(task)));
			return task.context().businessKey();
		});
	}

	/**
	 * Gives a task back to the colleagues of the same post; what was typed stays.
	 * @throws Refused when the user does not have it
	 */
	public BusinessKey release(CurrentUser user, String taskId) {
		return this.tasks.guarded(user, taskId, () -> {
			OpenTask task = this.tasks.mine(user, taskId);
			this.taskService.setAssignee(taskId, null);
			record(task, "task.released", this.words.of("workflow.released", title(task)));
			return task.context().businessKey();
		});
	}

	/**
	 * Hands a task to a colleague who holds the same post; whoever has it may, and the
	 * unit's office.
	 * @throws InvalidInput when the colleague does not hold the post
	 */
	public BusinessKey handOver(CurrentUser user, String taskId, String colleague) {
		return this.tasks.guarded(user, taskId, () -> {
			OpenTask task = this.tasks.locked(user, taskId);
			String group = task.context().candidateGroup();
			if (task.access() != TaskAccess.MINE
					&& !Rights.may(user, Action.HAND_OVER_TASKS, TaskGroup.unitOf(group))) {
				throw this.tasks.notYours(task);
			}
			CurrentUser receiver = colleague(colleague);
			if (!receiver.ownGroups().contains(group)) {
				throw new InvalidInput("colleague", this.words.of("workflow.notInPost", receiver.personName()));
			}
			require(task, receiver);
			this.taskService.setAssignee(taskId, receiver.username());
			record(task, "task.handedOver", this.words.of("workflow.handedOver", title(task), receiver.personName()));
			this.events.publishEvent(
					new TaskHandedOver(user.username(), user.personName(), task.context().businessKey().toString(),
							taskId, task.context().step(), receiver.username(), this.clock.instant()));
			return task.context().businessKey();
		});
	}

	/**
	 * Takes back what was just handed to a colleague who has not begun.
	 * @param holder who had it before, null for nobody
	 * @throws Refused when the colleague has begun, or does not have it any more
	 */
	public BusinessKey takeBack(CurrentUser user, String taskId, String receiver, String holder) {
		return this.tasks.guarded(user, taskId, () -> {
			OpenTask task = this.tasks.locked(user, taskId);
			if (!user.username().equals(holder)
					&& !Rights.may(user, Action.HAND_OVER_TASKS, TaskGroup.unitOf(task.context().candidateGroup()))) {
				throw new Forbidden("workflow.someoneElses");
			}
			if (!receiver.equals(task.context().assignee())) {
				throw new Refused("workflow.passedOn");
			}
			if (this.mapper.draft(taskId).filter((draft) -> draft.username().equals(receiver)).isPresent()) {
				throw new Refused("workflow.begun", this.accounts.user(receiver).personName());
			}
			this.taskService.setAssignee(taskId, holder);
			record(task, "task.takenBack", this.words.of("workflow.takenBack", title(task)));
			return task.context().businessKey();
		});
	}

	/**
	 * Separation of duties: some may not do a step although their post would let them.
	 */
	private static void require(OpenTask task, CurrentUser doer) {
		task.form().whyNot(task.context(), doer).ifPresent((refusal) -> {
			throw refusal;
		});
	}

	private CurrentUser colleague(String username) {
		if (username == null || username.isBlank()) {
			throw new InvalidInput("colleague", this.words.of("workflow.colleagueMissing"));
		}
		try {
			return this.accounts.activeUser(username);
		}
		catch (NotFound ex) {
			throw new InvalidInput("colleague", this.words.of("workflow.colleagueUnknown"));
		}
	}

	/**
	 * Completes a task with its form.
	 * @param exact whether the form's JSON types must fit exactly, as from the API
	 * @throws InvalidInput when the form breaks a rule; nothing is done then
	 * @throws Refused when the task is done, cancelled, or not claimed by the user
	 */
	public Completion complete(CurrentUser user, String taskId, JsonNode body, boolean exact) {
		return complete(user, taskId, body, exact, null);
	}

	/**
	 * Completes a task with the form of a page.
	 * @param basis the {@link TaskForm#basis} that the page showed, null where it is not
	 * known
	 * @throws InvalidInput when the form breaks a rule or the basis has changed
	 * @throws Refused when the task is done, cancelled, or not claimed by the user
	 */
	public Completion complete(CurrentUser user, String taskId, JsonNode body, boolean exact, String basis) {
		return this.tasks.guarded(user, taskId, () -> {
			OpenTask task = answered(user, taskId, basis);
			return complete(task, task.form(), body, exact);
		});
	}

	/**
	 * Lets a form of a page pass that its step would take; nothing is done yet. Whoever
	 * is asked whether he means it need not come back for what he forgot.
	 * @throws InvalidInput when the form breaks a rule or the basis has changed
	 * @throws Refused when the task is done, cancelled, or not claimed by the user
	 */
	public void check(CurrentUser user, String taskId, JsonNode body, String basis) {
		this.tasks.guarded(user, taskId, () -> {
			OpenTask task = answered(user, taskId, basis);
			return checked(task, task.form(), body, false);
		});
	}

	private OpenTask answered(CurrentUser user, String taskId, String basis) {
		OpenTask task = this.tasks.mine(user, taskId);
		require(task, user);
		if (basis != null && !basis.equals(task.form().basis(task.context()))) {
			throw new InvalidInput("basis", this.words.of("workflow.basisChanged"));
		}
		return task;
	}

	private <F> F checked(OpenTask task, TaskForm<F> step, JsonNode body, boolean exact) {
		F form = this.reader.read(body, step.formType(), exact);
		List<FieldProblem> problems = step.check(task.context(), form);
		if (!problems.isEmpty()) {
			throw new InvalidInput(problems);
		}
		return form;
	}

	private <F> Completion complete(OpenTask task, TaskForm<F> step, JsonNode body, boolean exact) {
		TaskContext context = task.context();
		F form = checked(task, step, body, exact);
		List<TaskEvent> next = new ArrayList<>();
		this.created.set(next);
		try {
			Outcome outcome = step.complete(context, form);
			this.audit.record(actor(task),
					AuditEvent.of("task.completed", context.businessKey(), outcome.summary())
						.on("task:" + context.step())
						.quoting(outcome.quote()));
			this.mapper.deleteDraft(context.taskId());
			if (!context.user().username().equals(context.assignee())) {
				// done by the deputy, not by whom he stands in for
				this.taskService.setAssignee(context.taskId(), context.user().username());
			}
			this.events.publishEvent(new TaskDone(context.user().username(), context.user().personName(),
					context.businessKey().toString(), context.taskId(), context.step(), outcome.quote(),
					outcome.isReturn()));
			this.taskService.complete(context.taskId(), outcome.facts());
			return new Completion(context.businessKey(), outcome.summary(),
					next.stream()
						.map((event) -> new Completion.NextTask(event.taskId(), event.step(),
								TaskGroup.unitOf(event.candidateGroup()), event.assignee()))
						.toList());
		}
		finally {
			this.created.remove();
		}
	}

	@EventListener
	void collect(TaskEvent event) {
		List<TaskEvent> next = this.created.get();
		if (next != null && event.change() == TaskEvent.Change.CREATED) {
			next.add(event);
		}
	}

	/** What was typed into the form of a task and not yet sent. */
	@Transactional(readOnly = true)
	public Optional<TaskDraft> draft(String taskId) {
		return this.mapper.draft(taskId);
	}

	/** The values that the form of a task shows: the draft, or what the step prepares. */
	@Transactional(readOnly = true)
	public JsonNode values(OpenTask task) {
		return this.mapper.draft(task.context().taskId())
			.map((draft) -> this.reader.parse(draft.body()))
			.orElseGet(() -> this.reader.tree(task.form().prepare(task.context())));
	}

	/**
	 * The same values with the JSON types of the form; a draft that cannot be read so is
	 * left out.
	 */
	@Transactional(readOnly = true)
	public JsonNode typedValues(OpenTask task) {
		try {
			return this.reader.tree(this.reader.bind(values(task), task.form().formType(), false));
		}
		catch (DomainException ex) {
			return this.reader.tree(task.form().prepare(task.context()));
		}
	}

	/**
	 * Keeps what is typed. Nothing is checked: a draft may be wrong.
	 * @param version the version the page shows, 0 when nothing was kept yet
	 * @param action a button's wish, see {@link TaskForm#act}, or null
	 * @throws DraftConflict when another page kept a newer version
	 */
	public TaskDraft keep(CurrentUser user, String taskId, ObjectNode body, int version, String action) {
		return this.tasks.guarded(user, taskId, () -> {
			OpenTask task = this.tasks.mine(user, taskId);
			if (action != null && !action.isBlank()) {
				task.form().act(task.context(), action, body);
			}
			TaskDraft draft = new TaskDraft(taskId, user.username(), this.reader.write(body), version + 1,
					this.clock.instant());
			Optional<TaskDraft> kept = this.mapper.draft(taskId);
			if (kept.isEmpty() && version == 0) {
				insert(draft);
			}
			else if (this.mapper.updateDraft(draft, version) == 0) {
				throw new DraftConflict(kept.orElse(null));
			}
			return draft;
		});
	}

	/**
	 * Throws a draft away, as if nobody had typed.
	 * @param version the version the page shows
	 * @throws DraftConflict when another page kept a newer version
	 */
	public void discard(CurrentUser user, String taskId, int version) {
		this.tasks.guarded(user, taskId, () -> {
			OpenTask task = this.tasks.mine(user, taskId);
			Optional<TaskDraft> kept = this.mapper.draft(taskId);
			if (kept.isPresent() && kept.get().version() != version) {
				throw new DraftConflict(kept.get());
			}
			this.mapper.deleteDraft(taskId);
			return taskId;
		});
	}

	/** What is wrong with a form, without sending it; empty when it could be sent. */
	public List<FieldProblem> problems(CurrentUser user, String taskId, JsonNode body) {
		return this.tasks.guarded(user, taskId, () -> {
			OpenTask task = this.tasks.open(user, taskId);
			return problems(task.context(), task.form(), body);
		});
	}

	private <F> List<FieldProblem> problems(TaskContext context, TaskForm<F> step, JsonNode body) {
		try {
			return step.check(context, this.reader.read(body, step.formType(), false));
		}
		catch (InvalidInput ex) {
			return ex.problems();
		}
	}

	private void insert(TaskDraft draft) {
		try {
			this.mapper.insertDraft(draft);
		}
		catch (DuplicateKeyException ex) {
			// another page of the user kept its text at the same moment
			throw new DraftConflict(this.mapper.draft(draft.taskId()).orElse(null));
		}
	}

	private void record(OpenTask task, String action, String summary) {
		this.audit.record(actor(task),
				AuditEvent.of(action, task.context().businessKey(), summary).on("task:" + task.context().step()));
	}

	/** The user, and the absent colleague by whose right he acts on the task. */
	private static Actor actor(OpenTask task) {
		TaskContext context = task.context();
		if (task.access() == TaskAccess.READ) {
			return context.user().actor(Action.HAND_OVER_TASKS, TaskGroup.unitOf(context.candidateGroup()));
		}
		return context.user().actor(context.onBehalfOf());
	}

	private String title(OpenTask task) {
		return this.words.of("task." + task.context().step());
	}

	/** The open tasks of a matter that the user may see, one's own first. */
	@Transactional(readOnly = true)
	public List<TaskLink> openTasks(CurrentUser user, BusinessKey businessKey) {
		return this.tasks.of(user, businessKey);
	}

	/** The open tasks of a matter, for the page of a record. */
	@Transactional(readOnly = true)
	public Set<String> openTaskIds(BusinessKey businessKey) {
		return this.taskService.createTaskQuery()
			.processInstanceBusinessKey(businessKey.toString())
			.list()
			.stream()
			.map(Task::getId)
			.collect(Collectors.toUnmodifiableSet());
	}

}
