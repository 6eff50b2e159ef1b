package org.banli.deadline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.banli.calendar.DeadlineCalculator;
import org.banli.calendar.InvalidDeadline;
import org.banli.calendar.WorkingDays;
import org.banli.shared.MovableClock;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Starts, pauses, extends and stops the clocks of all cases. Whatever happens to a clock
 * is recorded, and what it comes to is computed from the record. A subject (an
 * assignment, a return request) has at most one running clock of a code; a clock keeps
 * the version of the rule that it was started by.
 */
@Service
@Transactional
public class Clocks {

	private static final int MOST_LISTED = 200;

	private static final int LONGEST_REASON = 400;

	private static final int LONGEST_DOCUMENT = 128;

	/** Twice as many as all its pauses need. */
	private static final int MOST_EVENTS = 1000;

	private final ClockMapper mapper;

	private final ClockRules rules;

	private final Lights lights;

	private final DeadlineCalculator calculator;

	private final WorkingDays workingDays;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Clocks(ClockMapper mapper, ClockRules rules, Lights lights, DeadlineCalculator calculator, WorkingDays workingDays,
			ApplicationEventPublisher events, Clock clock) {
		this.mapper = mapper;
		this.rules = rules;
		this.lights = lights;
		this.calculator = calculator;
		this.workingDays = workingDays;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Starts a clock by the rule valid on the starting day.
	 * @param kind {@code SUGGESTION} or {@code PROPOSAL}, null where rules do not differ
	 * @throws ClockRefused if it runs already, no rule applies, or the rule counts hours
	 * @throws InvalidDeadline if the starting day is missing or impossible
	 */
	public RunningClock start(String businessKey, String subject, String code, String kind, LocalDate startsOn) {
		return insert(businessKey, subject, byDays(rule(code, kind, startsOn)),
				List.of(ClockEvent.of(ClockEventKind.STARTED, startsOn, (Instant) null)));
	}

	/**
	 * Starts a clock at a moment: one of hours runs from then on, any other from that
	 * day.
	 */
	public RunningClock startAt(String businessKey, String subject, String code, String kind, Instant at) {
		checkMoment("startsAt", at);
		LocalDate day = dayOf(at);
		ClockRule rule = rule(code, kind, day);
		return insert(businessKey, subject, rule,
				List.of(ClockEvent.of(ClockEventKind.STARTED, day, rule.isInHours() ? stored(at) : null)));
	}

	/**
	 * Starts a clock whose last day somebody has set; what the rule gives stays visible.
	 * @param reason who set it and why
	 */
	public RunningClock startFixed(String businessKey, String subject, String code, String kind, LocalDate startsOn,
			LocalDate dueOn, String reason) {
		ClockRule rule = byDays(rule(code, kind, startsOn));
		checkSetByHand(startsOn, dueOn, reason);
		return insert(businessKey, subject, rule,
				List.of(ClockEvent.of(ClockEventKind.STARTED, startsOn, (Instant) null),
						ClockEvent.of(ClockEventKind.DUE_SET, dueOn, reason.strip())));
	}

	/** Sets another last day on a running clock, with who set it and why. */
	public RunningClock changeDue(String subject, String code, LocalDate dueOn, String reason) {
		ClockRow row = running(subject, code);
		byDays(ruleOf(row));
		checkSetByHand(row.startsOn(), dueOn, reason);
		return toRunningClock(record(row, ClockEvent.of(ClockEventKind.DUE_SET, dueOn, reason.strip())));
	}

	/** Sets another end on a running clock of hours. */
	public RunningClock changeDueAt(String subject, String code, Instant dueAt, String reason) {
		ClockRow row = running(subject, code);
		byHours(ruleOf(row));
		checkMoment("dueAt", dueAt);
		if (dueAt.isBefore(row.startsAt())) {
			throw new InvalidDeadline("dueAt", "deadline.error.dueBeforeStart");
		}
		checkText("reason", reason, LONGEST_REASON);
		return toRunningClock(record(row,
				new ClockEvent(ClockEventKind.DUE_SET, dayOf(dueAt), null, stored(dueAt), reason.strip(), null, null)));
	}

	/**
	 * Lets a clock rest from a day on; that day is not counted any more.
	 * @param ground why: the name of a {@link PauseGround}, or words where the rule does
	 * not name its grounds
	 */
	public RunningClock pause(String subject, String code, LocalDate from, String ground, String document) {
		ClockRow row = running(subject, code);
		if (row.pausedFrom() != null) {
			throw new ClockRefused("deadline.refused.paused", ruleOf(row).title());
		}
		checkTimesOut(row);
		checkDate("from", from);
		checkGround(row, ground, document);
		return toRunningClock(
				record(row, new ClockEvent(ClockEventKind.PAUSED, from, null, null, ground.strip(), document, null)));
	}

	/**
	 * Lets a paused clock go on; the day is counted again. The last day moves with it,
	 * unless somebody has set it.
	 */
	public RunningClock resume(String subject, String code, LocalDate on) {
		ClockRow row = running(subject, code);
		if (row.pausedFrom() == null) {
			throw new ClockRefused("deadline.refused.notPaused", ruleOf(row).title());
		}
		checkDate("on", on);
		if (on.isBefore(row.pausedFrom())) {
			throw new InvalidDeadline("on", "deadline.error.resumedBeforePause");
		}
		return toRunningClock(record(row, ClockEvent.of(ClockEventKind.RESUMED, on, (Instant) null)));
	}

	/**
	 * Leaves out a time that is over, such as that of a test whose end is known only when
	 * the report is there.
	 * @param from the first day that is not counted
	 * @param to the day from which it is counted again, today at the latest
	 */
	public RunningClock exclude(String subject, String code, LocalDate from, LocalDate to, String ground,
			String document) {
		ClockRow row = running(subject, code);
		checkTimesOut(row);
		checkDate("from", from);
		checkDate("to", to);
		if (!to.isAfter(from)) {
			throw new InvalidDeadline("to", "deadline.error.toNotAfterFrom");
		}
		if (to.isAfter(today())) {
			throw new InvalidDeadline("to", "deadline.error.notOverYet");
		}
		checkGround(row, ground, document);
		return toRunningClock(
				record(row, new ClockEvent(ClockEventKind.EXCLUDED, from, to, null, ground.strip(), document, null)));
	}

	/**
	 * Extends a running clock as its rule allows.
	 * @param approvedBy who has approved it
	 * @param document the number of the approval, null where it has none
	 * @throws ClockRefused if the rule knows no extension, has no more, or the end was
	 * set by hand
	 */
	public RunningClock extend(String subject, String code, String approvedBy, String document) {
		ClockRow row = running(subject, code);
		whyNotExtended(row).ifPresent((refusal) -> {
			throw refusal;
		});
		checkText("approvedBy", approvedBy, LONGEST_DOCUMENT);
		checkDocument(document);
		return toRunningClock(record(row,
				new ClockEvent(ClockEventKind.EXTENDED, today(), null, null, null, document, approvedBy.strip())));
	}

	/**
	 * Why a running clock cannot be extended by its rule; empty when it can, or when none
	 * runs.
	 */
	@Transactional(readOnly = true)
	public Optional<ClockRefused> whyNotExtended(String subject, String code) {
		return this.mapper.findRunning(subject, code).flatMap(this::whyNotExtended);
	}

	private Optional<ClockRefused> whyNotExtended(ClockRow row) {
		ClockRule rule = ruleOf(row);
		if (rule.extensionTimes() == 0) {
			return Optional.of(new ClockRefused("deadline.refused.noExtension", rule.title()));
		}
		if (row.isSetByHand()) {
			return Optional.of(new ClockRefused("deadline.refused.extendedByHand", rule.title()));
		}
		if (history(row, rule).extensions().size() >= rule.extensionTimes()) {
			return Optional.of(new ClockRefused("deadline.refused.extended", rule.title(), rule.extensionTimes()));
		}
		return Optional.empty();
	}

	/**
	 * Stops a clock because its work is done; one of hours stops now, which must be on
	 * that day.
	 * @return the stopped clock, which says how early or late; empty if none was running
	 */
	public Optional<RunningClock> stop(String subject, String code, LocalDate on) {
		Optional<ClockRow> found = this.mapper.findRunning(subject, code);
		if (found.isEmpty()) {
			return Optional.empty();
		}
		checkDate("on", on);
		ClockRow row = found.get();
		if (!row.isInHours()) {
			return Optional.of(stop(row, on, null));
		}
		if (!on.equals(today())) {
			throw new ClockRefused("deadline.refused.needsMoment", ruleOf(row).title());
		}
		return Optional.of(stop(row, on, stored(this.clock.instant())));
	}

	/** The same at a moment; a clock of days stops on that day. */
	public Optional<RunningClock> stopAt(String subject, String code, Instant at) {
		checkMoment("at", at);
		return this.mapper.findRunning(subject, code)
			.map((row) -> stop(row, dayOf(at), row.isInHours() ? stored(at) : null));
	}

	private RunningClock stop(ClockRow row, LocalDate on, Instant at) {
		ClockEvent stopped = ClockEvent.of(ClockEventKind.STOPPED, on, at);
		if (row.pausedFrom() == null) {
			return toRunningClock(record(row, stopped));
		}
		LocalDate resumed = on.isBefore(row.pausedFrom()) ? row.pausedFrom() : on;
		return toRunningClock(record(row, ClockEvent.of(ClockEventKind.RESUMED, resumed, (Instant) null), stopped));
	}

	/**
	 * Takes a clock back, as if it had not been started; only the reason is kept.
	 * @return whether one was running
	 */
	public boolean cancel(String subject, String code, String reason) {
		Optional<ClockRow> row = this.mapper.findRunning(subject, code);
		row.ifPresent((running) -> cancel(running, reason));
		return row.isPresent();
	}

	/** Takes back all running clocks of a case, and says how many there were. */
	public int cancelAll(String businessKey, String reason) {
		List<ClockRow> rows = this.mapper.listOf(businessKey, MOST_LISTED)
			.stream()
			.filter((row) -> row.state() == ClockState.RUNNING)
			.toList();
		rows.forEach((row) -> cancel(row, reason));
		return rows.size();
	}

	/** All clocks of a case but the cancelled ones, by their last day. */
	@Transactional(readOnly = true)
	public List<RunningClock> list(String businessKey) {
		return this.mapper.listOf(businessKey, MOST_LISTED).stream().map(this::toRunningClock).toList();
	}

	/** The running clock, or the one stopped last. */
	@Transactional(readOnly = true)
	public Optional<RunningClock> find(String subject, String code) {
		return this.mapper.findLatest(subject, code).map(this::toRunningClock);
	}

	/** A clock that waits for its starting event, for lists of what is still to come. */
	@Transactional(readOnly = true)
	public RunningClock notStarted(String code, String kind) {
		return RunningClock.notStarted(rule(code, kind, today()), this.lights.notStarted());
	}

	/** What starting a clock would give; nothing is stored. */
	@Transactional(readOnly = true)
	public ClockPreview preview(String code, String kind, LocalDate startsOn) {
		ClockRule rule = byDays(rule(code, kind, startsOn));
		ClockHistory history = ClockHistory.of(List.of(ClockEvent.of(ClockEventKind.STARTED, startsOn, (Instant) null)),
				rule, this.calculator);
		LocalDate dueOn = history.status().due().on();
		ClockDerivation derivation = new DerivationRows(this.calculator, this.workingDays, rule)
			.startAndEnd(startsOn, dueOn)
			.timesOut(history)
			.today(today(), dueOn, this.lights.of(dueOn, rule.thresholds()).words())
			.toDerivation();
		return new ClockPreview(dueOn, derivation);
	}

	/** Why the clock ends on its day. */
	@Transactional(readOnly = true)
	public Optional<ClockDerivation> derivation(String subject, String code) {
		return this.mapper.findLatest(subject, code).map(this::derivation);
	}

	private ClockDerivation derivation(ClockRow row) {
		ClockRule rule = ruleOf(row);
		ClockHistory history = history(row, rule);
		String words = this.lights.of(row, rule).words();
		DerivationRows rows = new DerivationRows(this.calculator, this.workingDays, rule);
		if (row.isInHours()) {
			return rows.hours(row, history).setByHand(row).measuredAt(row, this.clock.instant(), words).toDerivation();
		}
		LocalDate beforeExtension = history.extensions().isEmpty() ? row.computedDueOn() : history.end(0).on();
		rows.startAndEnd(row.startsOn(), beforeExtension).timesOut(history).extensions(history).setByHand(row);
		return ((row.stoppedOn() != null) ? rows.stopped(row.stoppedOn(), row.dueOn(), words)
				: rows.today(today(), row.dueOn(), words))
			.toDerivation();
	}

	private RunningClock insert(String businessKey, String subject, ClockRule rule, List<ClockEvent> events) {
		Instant now = this.clock.instant();
		ClockStatus status = ClockHistory.of(events, rule, this.calculator).status();
		NewClock clock = new NewClock(businessKey, subject, rule.code(), rule.id(), status, now);
		try {
			this.mapper.insert(clock);
		}
		catch (DuplicateKeyException ex) {
			// only one of a subject and code runs: the database knows, without a look
			// before
			throw new ClockRefused("deadline.refused.running", rule.title());
		}
		insertEvents(clock.getId(), 0, events, now);
		return toRunningClock(clock.toRow());
	}

	/** Records what happened and stores what the clock comes to by it. */
	private ClockRow record(ClockRow row, ClockEvent... events) {
		List<ClockEvent> history = new ArrayList<>(this.mapper.events(row.id(), MOST_EVENTS));
		int known = history.size();
		if (known + events.length > MOST_EVENTS) {
			throw new ClockRefused("deadline.refused.tooManyEvents", MOST_EVENTS);
		}
		List<ClockEvent> added = List.of(events);
		history.addAll(added);
		ClockStatus status = ClockHistory.of(history, ruleOf(row), this.calculator).status();
		if (added.stream().noneMatch((event) -> event.kind().isMovingEnd())) {
			status = status.keeping(row.computed());
		}
		checkUpdated(this.mapper.update(row, status), row);
		insertEvents(row.id(), known, added, this.clock.instant());
		ClockRow changed = row.with(status);
		if (changed.state() == ClockState.RUNNING && !changed.dueOn().equals(row.dueOn())) {
			this.events
				.publishEvent(new DueMoved(row.businessKey(), row.subject(), row.code(), row.dueOn(), changed.dueOn()));
		}
		return changed;
	}

	private void insertEvents(long clockId, int known, List<ClockEvent> events, Instant now) {
		Authentication login = SecurityContextHolder.getContext().getAuthentication();
		String account = (login != null) ? login.getName() : null;
		int seqNo = known;
		for (ClockEvent event : events) {
			this.mapper.insertEvent(clockId, ++seqNo, event.by(account), now);
		}
	}

	private ClockHistory history(ClockRow row, ClockRule rule) {
		return ClockHistory.of(this.mapper.events(row.id(), MOST_EVENTS), rule, this.calculator);
	}

	private void cancel(ClockRow row, String reason) {
		record(row, ClockEvent.of(ClockEventKind.CANCELLED, today(), reason));
	}

	static void checkUpdated(int rows, ClockRow row) {
		if (rows != 1) {
			throw new OptimisticLockingFailureException("Clock " + row.id() + " was changed by somebody else");
		}
	}

	private static ClockRule byDays(ClockRule rule) {
		if (rule.isInHours()) {
			throw new ClockRefused("deadline.refused.needsMoment", rule.title());
		}
		return rule;
	}

	private static void byHours(ClockRule rule) {
		if (!rule.isInHours()) {
			throw new ClockRefused("deadline.refused.needsDay", rule.title());
		}
	}

	private void checkTimesOut(ClockRow row) {
		if (history(row, ruleOf(row)).pauses().size() >= DeadlineCalculator.MOST_PAUSES) {
			throw new ClockRefused("deadline.refused.tooManyPauses", DeadlineCalculator.MOST_PAUSES);
		}
	}

	private void checkGround(ClockRow row, String ground, String document) {
		checkText("ground", ground, 255);
		checkDocument(document);
		ClockRule rule = ruleOf(row);
		if (!rule.allows(ground.strip())) {
			String allowed = rule.grounds();
			String given = PauseGround.wordsOf(ground.strip());
			throw allowed.isEmpty() ? new ClockRefused("deadline.refused.noPause", rule.title())
					: new ClockRefused("deadline.refused.ground", rule.title(), given, allowed);
		}
	}

	private static void checkDocument(String document) {
		if (document != null) {
			checkText("document", document, LONGEST_DOCUMENT);
		}
	}

	private static void checkMoment(String field, Instant moment) {
		if (moment == null) {
			throw new InvalidDeadline(field, "deadline.error.required");
		}
		checkDate(field, dayOf(moment));
	}

	/** As exact as a database keeps it, so that what is read is what was written. */
	private static Instant stored(Instant moment) {
		return moment.truncatedTo(ChronoUnit.MICROS);
	}

	private static LocalDate dayOf(Instant moment) {
		return LocalDate.ofInstant(moment, MovableClock.ZONE);
	}

	private static void checkSetByHand(LocalDate startsOn, LocalDate dueOn, String reason) {
		checkDate("dueOn", dueOn);
		if (dueOn.isBefore(startsOn)) {
			throw new InvalidDeadline("dueOn", "deadline.error.dueBeforeStart");
		}
		checkText("reason", reason, LONGEST_REASON);
	}

	private static void checkDate(String field, LocalDate date) {
		if (date == null) {
			throw new InvalidDeadline(field, "deadline.error.required");
		}
		if (date.getYear() < DeadlineCalculator.FIRST_YEAR || date.getYear() > DeadlineCalculator.LAST_YEAR) {
			throw new InvalidDeadline(field, "deadline.error.dateOutOfRange", DeadlineCalculator.FIRST_YEAR,
					DeadlineCalculator.LAST_YEAR);
		}
	}

	private static void checkText(String field, String text, int longest) {
		if (text == null || text.isBlank()) {
			throw new InvalidDeadline(field, "deadline.error.required");
		}
		if (text.strip().length() > longest) {
			throw new InvalidDeadline(field, "deadline.error.textTooLong", longest);
		}
	}

	private ClockRow running(String subject, String code) {
		return this.mapper.findRunning(subject, code)
			.orElseThrow(() -> new ClockRefused("deadline.refused.notRunning", code));
	}

	private ClockRule rule(String code, String kind, LocalDate startsOn) {
		checkDate("startsOn", startsOn);
		return this.rules.find(code, kind, startsOn)
			.orElseThrow(() -> new ClockRefused("deadline.refused.noRule", code, startsOn));
	}

	private RunningClock toRunningClock(ClockRow row) {
		ClockRule rule = ruleOf(row);
		return RunningClock.of(row, rule, this.lights.of(row, rule));
	}

	private ClockRule ruleOf(ClockRow row) {
		return this.rules.get(row.ruleId());
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
