package org.banli.workflow;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;

import org.banli.identity.Accounts;
import org.banli.shared.NotFound;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Translates the engine's task events into the product's own, inside the same
 * transaction.
 */
@Component
class EngineTaskListener {

	private final WorkMapper mapper;

	private final HeldWork held;

	private final Accounts accounts;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	EngineTaskListener(WorkMapper mapper, HeldWork held, Accounts accounts, ApplicationEventPublisher events,
			Clock clock) {
		this.mapper = mapper;
		this.held = held;
		this.accounts = accounts;
		this.events = events;
		this.clock = clock;
	}

	@EventListener
	void on(DelegateTask task) {
		TaskEvent.Change change = switch (task.getEventName()) {
			case TaskListener.EVENTNAME_CREATE -> TaskEvent.Change.CREATED;
			case TaskListener.EVENTNAME_ASSIGNMENT -> TaskEvent.Change.ASSIGNED;
			case TaskListener.EVENTNAME_COMPLETE -> TaskEvent.Change.COMPLETED;
			case TaskListener.EVENTNAME_DELETE -> TaskEvent.Change.CANCELLED;
			default -> null;
		};
		if (change == null) {
			return;
		}
		boolean isCreated = change == TaskEvent.Change.CREATED;
		if (isCreated && task.getAssignee() != null && !canWork(task.getAssignee(), group(task))) {
			// whom the process remembers has left or changed his post: whoever holds it
			// may claim
			task.setAssignee(null);
		}
		Instant now = this.clock.instant();
		WorkDescription work = isCreated ? work(task) : null;
		this.events.publishEvent(new TaskEvent(change, task.getId(), task.getTaskDefinitionKey(), task.getAssignee(),
				isCreated ? group(task) : null, date(task.getDueDate()), now, work));
	}

	private boolean canWork(String username, String group) {
		try {
			return this.accounts.activeUser(username).ownGroups().contains(group);
		}
		catch (NotFound ex) {
			return false;
		}
	}

	private WorkDescription work(DelegateTask task) {
		String key = task.getExecution().getProcessBusinessKey();
		return this.held.find(key)
			.or(() -> this.mapper.find(key))
			.orElseThrow(() -> new IllegalStateException("The matter " + key + " was never described"));
	}

	private static String group(DelegateTask task) {
		return task.getCandidates()
			.stream()
			.map(IdentityLink::getGroupId)
			.filter((group) -> group != null)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("No candidate group at " + task.getTaskDefinitionKey()));
	}

	/** The engine reads a plain date as midnight of the machine's own zone. */
	static LocalDate date(Date date) {
		return (date == null) ? null : date.toInstant().atZone(java.time.ZoneId.systemDefault()).toLocalDate();
	}

}
