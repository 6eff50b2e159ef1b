package org.banli.workflow;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import org.banli.audit.Actor;
import org.banli.audit.AuditEvent;
import org.banli.audit.AuditTrail;
import org.banli.identity.Action;
import org.banli.identity.CurrentUser;
import org.banli.identity.Rights;
import org.banli.identity.TaskGroup;
import org.banli.organization.Organization;
import org.banli.shared.BusinessKey;
import org.banli.shared.FieldProblem;
import org.banli.shared.Forbidden;
import org.banli.shared.InvalidInput;
import org.banli.shared.Names;
import org.banli.shared.NotFound;
import org.banli.shared.Refused;
import org.banli.shared.Words;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 催办: asks for open tasks, takes the answers and keeps them all. A chase belongs to one
 * task and ends with it, or when who asked takes it as settled.
 */
@Service
public class Chases {

	private static final int MOST_SHOWN = 100;

	private static final int LONGEST_ANSWER = 500;

	private final ChaseMapper mapper;

	private final Workload workload;

	private final Workflow workflow;

	private final Organization organization;

	private final Retries retries;

	private final AuditTrail audit;

	private final ApplicationEventPublisher events;

	private final Names names;

	private final Clock clock;

	private final Words words;

	Chases(ChaseMapper mapper, Workload workload, Workflow workflow, Organization organization, Retries retries,
			AuditTrail audit, ApplicationEventPublisher events, Names names, Clock clock, Words words) {
		this.mapper = mapper;
		this.workload = workload;
		this.workflow = workflow;
		this.organization = organization;
		this.retries = retries;
		this.audit = audit;
		this.events = events;
		this.names = names;
		this.clock = clock;
		this.words = words;
	}

	/**
	 * The open tasks of a matter that the user may ask for: anybody's for who oversees
	 * all, his own unit's, and everybody's on a matter that his unit has sent. Nobody
	 * asks himself.
	 * @param ownerUnitId the unit that has sent the matter
	 */
	@Transactional(readOnly = true)
	public List<StandingTask> targets(CurrentUser user, BusinessKey businessKey, long ownerUnitId) {
		if (!Rights.may(user, Action.CHASE)) {
			return List.of();
		}
		boolean isOwner = isOwner(user, ownerUnitId);
		return this.workload.ofMatter(businessKey.toString())
			.stream()
			.filter((task) -> task.candidateGroup() != null && !user.username().equals(task.assignee()))
			.filter((task) -> isOwner || Rights.may(user, Action.CHASE, TaskGroup.unitOf(task.candidateGroup())))
			.toList();
	}

	/**
	 * The levels a user may ask with; a unit's own office has only the first.
	 */
	public List<ChaseLevel> levels(CurrentUser user, long ownerUnitId) {
		return Rights.may(user, Action.CHASE, ownerUnitId) ? List.of(ChaseLevel.values()) : List.of(ChaseLevel.CHASE);
	}

	/**
	 * Asks for a task.
	 * @throws Forbidden when the user may not
	 * @throws InvalidInput when a value breaks a rule
	 * @throws Refused when the task has ended meanwhile
	 */
	public Chase issue(CurrentUser user, BusinessKey businessKey, long ownerUnitId, ChaseForm form) {
		Rights.require(user, Action.CHASE);
		check(user, ownerUnitId, form);
		return this.retries.run(() -> {
			this.workflow.lock(businessKey);
			StandingTask task = targets(user, businessKey, ownerUnitId).stream()
				.filter((target) -> target.taskId().equals(form.task()))
				.findFirst()
				.orElseThrow(() -> new Refused("workflow.chase.ended"));
			long unitId = TaskGroup.unitOf(task.candidateGroup());
			Actor issuer = user.actor(Action.CHASE, isOwner(user, ownerUnitId) ? ownerUnitId : unitId);
			NewChase chase = new NewChase(task, unitId, form, user, name(issuer), this.clock.instant());
			this.mapper.insert(chase);
			Chase issued = get(chase.getId());
			this.audit.record(issuer,
					AuditEvent.of("chase.issued", businessKey, summary(issued))
						.on("chase:" + issued.id())
						.quoting(issued.problem()));
			this.events.publishEvent(new Chased(issued));
			return issued;
		});
	}

	private void check(CurrentUser user, long ownerUnitId, ChaseForm form) {
		List<FieldProblem> problems = new ArrayList<>();
		if (!levels(user, ownerUnitId).contains(form.level())) {
			problems.add(new FieldProblem("level", this.words.of("workflow.chase.levelNotYours")));
		}
		if (form.level() != ChaseLevel.CHASE && form.dueOn() == null) {
			problems.add(new FieldProblem("dueOn", this.words.of("workflow.chase.dueMissing")));
		}
		if (!problems.isEmpty()) {
			throw new InvalidInput(problems);
		}
	}

	private String summary(Chase chase) {
		String unit = this.organization.unit(chase.unitId()).fullName();
		String level = this.words.of("workflow.chase.level." + chase.level());
		return (chase.dueOn() == null) ? this.words.of("workflow.chase.issued", level, unit)
				: this.words.of("workflow.chase.issuedUntil", level, unit, day(chase.dueOn()));
	}

	private String day(java.time.LocalDate day) {
		return this.words.of("workflow.chase.day", String.valueOf(day.getMonthValue()),
				String.valueOf(day.getDayOfMonth()));
	}

	/** All chases of a matter, the newest first. */
	@Transactional(readOnly = true)
	public List<Chase> ofMatter(BusinessKey businessKey) {
		return this.mapper.ofMatter(businessKey.toString(), MOST_SHOWN);
	}

	/** What a task is being asked for. */
	@Transactional(readOnly = true)
	public List<Chase> openOf(String taskId) {
		return this.mapper.openOf(taskId, MOST_SHOWN);
	}

	/**
	 * One chase, for those whom it concerns.
	 * @throws NotFound when there is none
	 * @throws Forbidden when it is none of the user's business
	 */
	@Transactional(readOnly = true)
	public Chase visible(CurrentUser user, long id) {
		Chase chase = get(id);
		if (!mayAnswer(user, chase) && !maySettle(user, chase)
				&& !Rights.may(user, Action.VIEW_UNIT_TASKS, chase.unitId())) {
			throw new Forbidden("workflow.chase.someoneElses");
		}
		return chase;
	}

	/** Whether the user is among those who were asked, or their unit's office. */
	public boolean mayAnswer(CurrentUser user, Chase chase) {
		return user.username().equals(chase.assignee()) || user.groups().contains(chase.candidateGroup())
				|| Rights.may(user, Action.HAND_OVER_TASKS, chase.unitId());
	}

	/** Whether the user is of the office that asked. */
	public boolean maySettle(CurrentUser user, Chase chase) {
		return user.unitIds().contains(chase.issuerUnitId()) && Rights.may(user, Action.CHASE);
	}

	/**
	 * Answers a chase, once.
	 * @throws InvalidInput when the answer is missing or too long
	 * @throws Refused when it is answered or over
	 */
	@Transactional
	public void answer(CurrentUser user, long id, String text) {
		Chase chase = visible(user, id);
		if (!mayAnswer(user, chase)) {
			throw new Forbidden("workflow.chase.someoneElses");
		}
		// browsers send every line break as two characters
		String said = (text == null) ? "" : text.replace("\r\n", "\n").strip();
		if (said.isEmpty()) {
			throw new InvalidInput("answer", this.words.of("workflow.chase.answerMissing"));
		}
		if (said.length() > LONGEST_ANSWER) {
			throw new InvalidInput("answer",
					this.words.of("workflow.chase.answerTooLong", LONGEST_ANSWER, said.length()));
		}
		Actor answerer = user.actor(user.actingFor(chase.assignee(), chase.candidateGroup()));
		if (this.mapper.answer(id, said, user.username(), name(answerer), this.clock.instant()) == 0) {
			throw new Refused("workflow.chase.over");
		}
		this.audit.record(answerer,
				AuditEvent
					.of("chase.answered", BusinessKey.parse(chase.businessKey()),
							this.words.of("workflow.chase.answered",
									this.words.of("workflow.chase.level." + chase.level())))
					.on("chase:" + id)
					.quoting(said));
		this.events.publishEvent(new ChaseAnswered(get(id)));
	}

	/**
	 * Takes a chase as settled.
	 * @throws Refused when it is over
	 */
	@Transactional
	public void settle(CurrentUser user, long id) {
		Chase chase = visible(user, id);
		if (!maySettle(user, chase)) {
			throw new Forbidden("workflow.chase.someoneElses");
		}
		if (this.mapper.close(id, ChaseClosing.SETTLED, this.clock.instant()) == 0) {
			throw new Refused("workflow.chase.over");
		}
		this.audit.record(user.actor(Action.CHASE, chase.issuerUnitId()),
				AuditEvent.of("chase.settled", BusinessKey.parse(chase.businessKey()),
						this.words.of("workflow.chase.settled", this.words.of("workflow.chase.level." + chase.level()),
								this.organization.unit(chase.unitId()).fullName()))
					.on("chase:" + id));
	}

	@EventListener
	void on(TaskEvent event) {
		switch (event.change()) {
			case COMPLETED -> this.mapper.closeOf(event.taskId(), ChaseClosing.DONE, event.at());
			case CANCELLED -> this.mapper.closeOf(event.taskId(), ChaseClosing.CANCELLED, event.at());
			case CREATED, ASSIGNED -> {
			}
		}
	}

	private static boolean isOwner(CurrentUser user, long ownerUnitId) {
		return Rights.may(user, Action.CHASE, ownerUnitId);
	}

	private String name(Actor actor) {
		return this.names.of(actor.personName(), (actor.onBehalfOf() == null) ? null : actor.onBehalfOf().personName());
	}

	private Chase get(long id) {
		return this.mapper.find(id).orElseThrow(() -> new NotFound("workflow.chase.unknown"));
	}

}
