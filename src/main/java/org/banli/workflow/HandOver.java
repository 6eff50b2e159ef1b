package org.banli.workflow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.banli.audit.Actor;
import org.banli.audit.AuditEvent;
import org.banli.audit.AuditTrail;
import org.banli.audit.ChangeKind;
import org.banli.identity.AccountAdministration;
import org.banli.identity.Accounts;
import org.banli.identity.Action;
import org.banli.identity.CurrentUser;
import org.banli.identity.Rights;
import org.banli.identity.TaskGroup;
import org.banli.organization.PostsChanged;
import org.banli.shared.BusinessKey;
import org.banli.shared.Forbidden;
import org.banli.shared.InvalidInput;
import org.banli.shared.NotFound;
import org.banli.shared.Refused;
import org.banli.shared.Words;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes all work out of the hands of somebody who leaves or loses a post: to a colleague
 * where he holds the post of a task, else back to those who do.
 */
@Service
public class HandOver {

	private final TaskService tasks;

	private final RuntimeService runtime;

	private final WorkMapper works;

	private final Accounts accounts;

	private final AccountAdministration accountNames;

	private final AuditTrail audit;

	private final Retries retries;

	private final Words words;

	HandOver(TaskService tasks, RuntimeService runtime, WorkMapper works, Accounts accounts,
			AccountAdministration accountNames, AuditTrail audit, Retries retries, Words words) {
		this.tasks = tasks;
		this.runtime = runtime;
		this.works = works;
		this.accounts = accounts;
		this.accountNames = accountNames;
		this.audit = audit;
		this.retries = retries;
		this.words = words;
	}

	/**
	 * What a person has and where each task would go; an office sees those of its own
	 * unit.
	 * @param to who shall get them, null for nobody
	 * @throws Forbidden when the user may hand over nothing of the person's
	 */
	@Transactional(readOnly = true)
	public List<Item> preview(CurrentUser user, String from, String to) {
		Set<String> groups = groups(to);
		return open(user, from, groups);
	}

	private List<Item> open(CurrentUser user, String from, Set<String> groups) {
		boolean mayAny = Rights.may(user, Action.ADMINISTER) || this.accounts.user(from)
			.ownGroups()
			.stream()
			.anyMatch((group) -> Rights.may(user, Action.HAND_OVER_TASKS, TaskGroup.unitOf(group)));
		List<Item> items = new ArrayList<>();
		for (Task task : this.tasks.createTaskQuery().taskAssignee(from).list()) {
			String group = group(task.getId()).orElseThrow();
			if (mayTake(user, group)) {
				items.add(new Item(task.getId(), task.getTaskDefinitionKey(), businessKey(task), group,
						groups.contains(group)));
			}
		}
		if (!mayAny && items.isEmpty()) {
			throw new Forbidden("identity.postMayNot");
		}
		// always locked in the same order, so that two hand-overs cannot wait for each
		// other
		items.sort(Comparator.comparing((Item item) -> item.businessKey().toString()).thenComparing(Item::taskId));
		return items;
	}

	/** Administrators see to it that no work is left behind; they look into none. */
	private static boolean mayTake(CurrentUser user, String group) {
		return Rights.may(user, Action.ADMINISTER) || Rights.may(user, Action.HAND_OVER_TASKS, TaskGroup.unitOf(group));
	}

	private Set<String> groups(String to) {
		if (to == null || to.isBlank()) {
			return Set.of();
		}
		try {
			return this.accounts.activeUser(to).ownGroups();
		}
		catch (NotFound ex) {
			throw new InvalidInput("to", this.words.of("workflow.colleagueUnknown"));
		}
	}

	/**
	 * Hands over all that the preview showed, or nothing.
	 * @param to who gets the tasks of the posts he holds, null for nobody; the others go
	 * back to the colleagues of the post
	 * @param seen the tasks that the preview showed
	 * @throws Refused when the person has other tasks by now
	 */
	public List<Item> all(CurrentUser user, String from, String to, Set<String> seen) {
		return this.retries.run(() -> {
			List<Item> items = open(user, from, groups(to));
			items.stream().map(Item::businessKey).distinct().forEach((key) -> this.works.lock(key.toString()));
			// read again: while waiting for the locks tasks may have ended or come
			List<Item> locked = open(user, from, groups(to));
			if (!seen.equals(Set.copyOf(locked.stream().map(Item::taskId).toList()))) {
				throw new Refused("workflow.handOver.changed");
			}
			CurrentUser leaver = this.accounts.user(from);
			String receiver = (to == null || to.isBlank()) ? null : this.accounts.user(to).personName();
			for (Item item : locked) {
				give(actor(user, item), item, leaver.personName(), to, receiver);
			}
			this.audit.record(user.actor(), AuditEvent
				.of("work.handedOver", null,
						locked.isEmpty() ? this.words.of("workflow.handOver.nothing", leaver.personName()) : this.words
							.of("workflow.handOver.done", leaver.personName(), locked.size(), shares(locked, to)))
				.on("account:" + from)
				.as(ChangeKind.HAND_OVER));
			return locked;
		});
	}

	/**
	 * Says how many tasks went to the colleague and how many back to those of the post.
	 */
	public String shares(List<Item> items, String to) {
		long given = items.stream().filter(Item::goesToColleague).count();
		List<String> parts = new ArrayList<>();
		if (given > 0) {
			parts.add(this.words.of("workflow.handOver.given", given, this.accounts.user(to).personName()));
		}
		if (given < items.size()) {
			parts.add(this.words.of("workflow.handOver.back", items.size() - given));
		}
		return String.join(this.words.of("workflow.handOver.and"), parts);
	}

	private static Actor actor(CurrentUser user, Item item) {
		return Rights.may(user, Action.ADMINISTER) ? user.actor()
				: user.actor(Action.HAND_OVER_TASKS, TaskGroup.unitOf(item.group()));
	}

	private void give(Actor actor, Item item, String leaver, String to, String receiver) {
		String title = this.words.of("task." + item.step());
		this.tasks.setAssignee(item.taskId(), item.goesToColleague() ? to : null);
		String sentence = item.goesToColleague() ? this.words.of("workflow.handOver.task", leaver, title, receiver)
				: this.words.of("workflow.handOver.taskBack", leaver, title);
		this.audit.record(actor,
				AuditEvent.of("task.handedOver", item.businessKey(), sentence).on("task:" + item.step()));
	}

	/** Somebody who lost a post has no task of it any more. */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void on(PostsChanged event) {
		this.accountNames.usernameOf(event.personId()).ifPresent((username) -> {
			CurrentUser person = this.accounts.user(username);
			this.tasks.createTaskQuery()
				.taskAssignee(username)
				.list()
				.stream()
				.map((task) -> new Item(task.getId(), task.getTaskDefinitionKey(), businessKey(task),
						group(task.getId()).orElseThrow(), false))
				.filter((item) -> !person.ownGroups().contains(item.group()))
				.sorted(Comparator.comparing((Item item) -> item.businessKey().toString()))
				.forEach((item) -> {
					this.works.lock(item.businessKey().toString());
					this.tasks.setAssignee(item.taskId(), null);
					this.audit.record(Actor.SYSTEM,
							AuditEvent
								.of("task.released", item.businessKey(), this.words.of("workflow.handOver.postEnded",
										person.personName(), this.words.of("task." + item.step())))
								.on("task:" + item.step()));
				});
		});
	}

	private Optional<String> group(String taskId) {
		return this.tasks.getIdentityLinksForTask(taskId)
			.stream()
			.map(IdentityLink::getGroupId)
			.filter((group) -> group != null)
			.findFirst();
	}

	private BusinessKey businessKey(Task task) {
		return BusinessKey.parse(this.runtime.createProcessInstanceQuery()
			.processInstanceId(task.getProcessInstanceId())
			.singleResult()
			.getBusinessKey());
	}

	/**
	 * A task that changes hands.
	 *
	 * @param goesToColleague whether the colleague holds its post; else it goes back to
	 * those who do
	 */
	public record Item(String taskId, String step, BusinessKey businessKey, String group, boolean goesToColleague) {
	}

}
