package org.banli.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.banli.deadline.LightChanged;
import org.banli.organization.Organization;
import org.banli.organization.Post;
import org.banli.proposal.Assignment;
import org.banli.proposal.Proposal;
import org.banli.proposal.ReplyDelivered;
import org.banli.proposal.UnitAssignments;
import org.banli.shared.BusinessKey;
import org.banli.shared.Times;
import org.banli.shared.Words;
import org.banli.workflow.Chase;
import org.banli.workflow.ChaseLevel;
import org.banli.workflow.StandingTask;
import org.banli.workflow.TaskDone;
import org.banli.workflow.TaskEvent;
import org.banli.workflow.TaskHandedOver;
import org.banli.workflow.Workload;

import org.springframework.stereotype.Component;

/** Puts what happened into words, and finds who is to hear them. */
@Component
class Tidings {

	private static final String ASSIGNMENT = "assignment:";

	private static final int MOST_STEPS = 3;

	private final Recipients recipients;

	private final Workload workload;

	private final UnitAssignments assignments;

	private final Organization organization;

	private final NotificationSettings settings;

	private final Words words;

	private final Times times;

	private final Clock clock;

	Tidings(Recipients recipients, Workload workload, UnitAssignments assignments, Organization organization,
			NotificationSettings settings, Words words, Times times, Clock clock) {
		this.recipients = recipients;
		this.workload = workload;
		this.assignments = assignments;
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
		Assignment assignment = event.subject().startsWith(ASSIGNMENT)
				? this.assignments.get(Long.parseLong(event.subject().substring(ASSIGNMENT.length()))) : null;
		Map<String, String> tasks = holders(event.businessKey(), assignment);
		Set<String> people = new TreeSet<>(tasks.keySet());
		if (assignment != null) {
			for (Post post : this.settings.postsOf(event.light())) {
				people.addAll(this.recipients.holding(assignment.unitId(), post, assignment.divisionId()));
			}
		}
		String text = this.words.of("notification.text.light." + event.light(), event.title(), event.words(),
				this.times.day(event.dueOn()));
		Instant now = this.clock.instant();
		String about = "light:" + event.clockId() + ":" + event.dueOn() + ":" + event.light();
		return all(people, (who) -> {
			String task = tasks.get(who);
			return new NewNotice(who, NoticeKind.LIGHT, event.businessKey(), task,
					(task == null) ? matter(event.businessKey()) : "/tasks/" + task, text, null, about, now);
		});
	}

	/** Who has the open tasks of a unit's part, or of the whole matter, and which. */
	private Map<String, String> holders(String businessKey, Assignment assignment) {
		Map<String, String> tasks = new LinkedHashMap<>();
		for (StandingTask task : this.workload.ofMatter(businessKey)) {
			if (assignment == null || task.isOf(assignment.unitId())) {
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
				matter(event.businessKey()), text, null, "delivery:" + event.assignmentId(), now);
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
			people.addAll(this.recipients.holding(chase.unitId(), Post.DIVISION_HEAD, divisionOf(chase)));
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

	private Long divisionOf(Chase chase) {
		BusinessKey key = BusinessKey.parse(chase.businessKey());
		if (!Proposal.KEY_KIND.equals(key.kind())) {
			return null;
		}
		return this.assignments.ofProposal(key.id())
			.stream()
			.filter((assignment) -> assignment.unitId() == chase.unitId() && assignment.divisionId() != null)
			.map(Assignment::divisionId)
			.findFirst()
			.orElse(null);
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

	/** The address of the page of a matter. */
	static String matter(String businessKey) {
		BusinessKey key = BusinessKey.parse(businessKey);
		return "/" + key.kind() + "s/" + key.id();
	}

}
