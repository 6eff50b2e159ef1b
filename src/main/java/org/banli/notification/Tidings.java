package org.banli.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.banli.deadline.ClockEscalated;
import org.banli.deadline.LightChanged;
import org.banli.goods.HoldLapsed;
import org.banli.organization.Organization;
import org.banli.organization.Post;
import org.banli.proposal.ReplyDelivered;
import org.banli.shared.Times;
import org.banli.shared.Words;
import org.banli.workflow.Chase;
import org.banli.workflow.ChaseLevel;
import org.banli.workflow.ClockContacts;
import org.banli.workflow.StandingTask;
import org.banli.workflow.TaskDone;
import org.banli.workflow.TaskEvent;
import org.banli.workflow.TaskHandedOver;
import org.banli.workflow.Workload;

import org.springframework.stereotype.Component;

/** Puts what happened into words, and finds who is to hear them. */
@Component
class Tidings {

	private static final int MOST_STEPS = 3;

	private final Recipients recipients;

	private final Workload workload;

	private final Contacts contacts;

	private final Organization organization;

	private final NotificationSettings settings;

	private final Words words;

	private final Times times;

	private final Clock clock;

	Tidings(Recipients recipients, Workload workload, Contacts contacts, Organization organization,
			NotificationSettings settings, Words words, Times times, Clock clock) {
		this.recipients = recipients;
		this.workload = workload;
		this.contacts = contacts;
		this.organization = organization;
		this.settings = settings;
		this.words = words;
		this.times = times;
		this.clock = clock;
	}

	List<NewNotice> of(Happenings.NewTask task) {
		TaskEvent event = task.event();
		TaskDone cause = task.cause();
		boolean isReturn = cause != null && cause.isReturn();
		String text = isReturn ? this.words.of("notification.text.returned", cause.personName(), step(cause.step()),
				step(event.step())) : newTask(event);
		return all(this.recipients.of(event.assignee(), event.candidateGroup()),
				(who) -> new NewNotice(who, isReturn ? NoticeKind.RETURN : NoticeKind.TASK, event.work().businessKey(),
						event.taskId(), "/tasks/" + event.taskId(), text, isReturn ? cause.reason() : null,
						"task:" + event.taskId(), event.at()));
	}

	/** One notice of many new tasks of one person; it leads to the list that has them. */
	NewNotice ofMany(List<NewNotice> tasks, Collection<String> steps, boolean isClaimable) {
		String names = steps.stream().limit(MOST_STEPS).map(this::step).collect(Collectors.joining("、"));
		String text = this.words.of(
				(steps.size() > MOST_STEPS) ? "notification.text.tasksOf" : "notification.text.tasks", tasks.size(),
				names);
		return NewNotice.ofMany(tasks.get(0), isClaimable ? "/tasks?queue=claimable" : "/tasks?queue=mine", text,
				tasks.size());
	}

	private String newTask(TaskEvent event) {
		return (event.dueOn() == null) ? this.words.of("notification.text.task", step(event.step()))
				: this.words.of("notification.text.taskUntil", step(event.step()), this.times.day(event.dueOn()));
	}

	List<NewNotice> of(TaskHandedOver event) {
		String text = this.words.of("notification.text.handedOver", event.personName(), step(event.step()));
		return List.of(new NewNotice(event.receiver(), NoticeKind.TASK, event.businessKey(), event.taskId(),
				"/tasks/" + event.taskId(), text, null, "hand-over:" + event.taskId() + ":" + event.at().toEpochMilli(),
				event.at()));
	}

	/** Those who have the work, and those above them as the settings say. */
	List<NewNotice> of(LightChanged event) {
		ClockContacts contacts = this.contacts.ofClock(event.businessKey(), event.subject(), event.code());
		String text = this.words.of("notification.text.light." + event.light(), name(contacts, event.title()),
				event.words(), end(event.dueOn(), event.dueAt()));
		Map<String, String> tasks = holders(event.businessKey(), contacts.unitId());
		Set<String> people = new TreeSet<>(tasks.keySet());
		people.addAll(contacts.accounts());
		people.addAll(holding(contacts, this.settings.postsOf(event.light())));
		return ofClock(event.businessKey(), people, tasks, text, null,
				"light:" + event.clockId() + ":" + event.dueOn() + ":" + event.light());
	}

	/** Those who lead, as the rule says. */
	List<NewNotice> of(ClockEscalated event) {
		ClockContacts contacts = this.contacts.ofClock(event.businessKey(), event.subject(), event.code());
		String name = name(contacts, event.title());
		String end = end(event.dueOn(), event.dueAt());
		String text = event.isLate() ? this.words.of("notification.text.escalated.late", name, event.words(), end)
				: this.words.of("notification.text.escalated.near", name, event.words(), end);
		Set<String> people = holding(contacts, event.posts());
		if (event.isLate()) {
			// whoever works on it is asked as often as those who lead
			people.addAll(contacts.accounts());
		}
		return ofClock(event.businessKey(), people, holders(event.businessKey(), contacts.unitId()), text,
				event.isLate() ? event.breachAction() : null,
				"escalation:" + event.clockId() + ":" + event.endsAt().getEpochSecond() + ":" + event.step());
	}

	/** The officers of the case; many items of one hold are told once. */
	List<NewNotice> of(HoldLapsed event) {
		String text = this.words.of("notification.text.holdLapsed", event.number(), this.times.day(event.lastDay()));
		return ofClock(event.businessKey(), event.officers(), Map.of(), text, null, "lapse:" + event.measureId());
	}

	private static String name(ClockContacts contacts, String title) {
		return (contacts.name() != null) ? contacts.name() : title;
	}

	private String end(LocalDate dueOn, Instant dueAt) {
		return (dueAt != null) ? this.times.minute(dueAt) : this.times.day(dueOn);
	}

	private Set<String> holding(ClockContacts contacts, List<Post> posts) {
		Set<String> people = new TreeSet<>();
		if (contacts.unitId() != null) {
			posts.forEach(
					(post) -> people.addAll(this.recipients.holding(contacts.unitId(), post, contacts.divisionId())));
		}
		return people;
	}

	private List<NewNotice> ofClock(String businessKey, Set<String> people, Map<String, String> tasks, String text,
			String quote, String about) {
		Instant now = this.clock.instant();
		return all(people, (who) -> {
			String task = tasks.get(who);
			return new NewNotice(who, NoticeKind.LIGHT, businessKey, task,
					(task == null) ? this.contacts.page(businessKey) : "/tasks/" + task, text, quote, about, now);
		});
	}

	/** Who has the open tasks of a unit's part, or of the whole matter, and which. */
	private Map<String, String> holders(String businessKey, Long unitId) {
		Map<String, String> tasks = new LinkedHashMap<>();
		for (StandingTask task : this.workload.ofMatter(businessKey)) {
			if (unitId == null || task.isOf(unitId)) {
				this.recipients.of(task.assignee(), task.candidateGroup())
					.forEach((who) -> tasks.putIfAbsent(who, task.taskId()));
			}
		}
		return tasks;
	}

	/** The sender, the dispatcher, and the proposers who have an account. */
	List<NewNotice> of(ReplyDelivered event) {
		Set<String> people = new TreeSet<>(this.recipients.holding(event.senderUnitId(), Post.SENDER));
		people.addAll(this.recipients.holding(this.organization.dispatcher().id(), Post.DISPATCHER));
		Set<String> proposers = new TreeSet<>(this.recipients.people(event.proposerPersonIds()));
		proposers.removeAll(people);
		String text = this.words.of("notification.text.delivered", this.organization.unit(event.unitId()).fullName(),
				this.times.day(event.on()));
		Instant now = this.clock.instant();
		Function<String, NewNotice> notice = (who) -> new NewNotice(who, NoticeKind.DELIVERY, event.businessKey(), null,
				this.contacts.page(event.businessKey()), text, null, "delivery:" + event.assignmentId(), now);
		List<NewNotice> notices = all(people, notice);
		// what somebody put forward is no business of who does his work meanwhile
		notices.addAll(all(proposers, notice.andThen(NewNotice::personal)));
		return notices;
	}

	/** Who has the task and the unit's office; beyond a mere chase those who lead. */
	List<NewNotice> of(Chase chase) {
		Set<String> people = new TreeSet<>(this.recipients.of(chase.assignee(), chase.candidateGroup()));
		people.addAll(this.recipients.holding(chase.unitId(), Post.UNIT_OFFICE));
		if (chase.level() != ChaseLevel.CHASE) {
			people.addAll(this.recipients.holding(chase.unitId(), Post.DIVISION_HEAD,
					this.contacts.divisionOf(chase.businessKey(), chase.unitId())));
			people.addAll(this.recipients.holding(chase.unitId(), Post.VICE_HEAD));
		}
		if (chase.level() == ChaseLevel.RED) {
			people.addAll(this.recipients.holding(chase.unitId(), Post.HEAD));
		}
		String level = this.words.of("workflow.chase.level." + chase.level());
		String text = (chase.dueOn() == null)
				? this.words.of("notification.text.chased", chase.issuerName(), step(chase.step()), level)
				: this.words.of("notification.text.chasedUntil", chase.issuerName(), step(chase.step()), level,
						this.times.day(chase.dueOn()));
		return all(people, (who) -> new NewNotice(who, NoticeKind.CHASE, chase.businessKey(), chase.taskId(),
				"/chases/" + chase.id(), text, chase.problem(), "chase:" + chase.id(), chase.issuedAt()));
	}

	List<NewNotice> ofAnswer(Chase chase) {
		String text = this.words.of("notification.text.answered", chase.answererName(), step(chase.step()));
		return List.of(new NewNotice(chase.issuedBy(), NoticeKind.CHASE, chase.businessKey(), null,
				"/chases/" + chase.id(), text, chase.answer(), "chase-answer:" + chase.id(), chase.answeredAt()));
	}

	private static List<NewNotice> all(Collection<String> people, Function<String, NewNotice> notice) {
		return new ArrayList<>(people.stream().map(notice).toList());
	}

	private String step(String step) {
		return this.words.orElse("task." + step, step);
	}

}
