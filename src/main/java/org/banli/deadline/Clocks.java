package org.banli.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.banli.calendar.DeadlineCalculator;
import org.banli.calendar.InvalidDeadline;
import org.banli.calendar.Pause;
import org.banli.calendar.WorkingDays;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Starts, pauses and stops the clocks of all cases. A subject (an assignment, a return
 * request) has at most one running clock of a code; a clock keeps the version of the rule
 * that it was started by.
 */
@Service
@Transactional
public class Clocks {

	private static final int MOST_LISTED = 200;

	private static final int LONGEST_REASON = 400;

	private final ClockMapper mapper;

	private final ClockRules rules;

	private final Lights lights;

	private final DeadlineCalculator calculator;

	private final WorkingDays workingDays;

	private final Clock clock;

	Clocks(ClockMapper mapper, ClockRules rules, Lights lights, DeadlineCalculator calculator, WorkingDays workingDays,
			Clock clock) {
		this.mapper = mapper;
		this.rules = rules;
		this.lights = lights;
		this.calculator = calculator;
		this.workingDays = workingDays;
		this.clock = clock;
	}

	/**
	 * Starts a clock by the rule valid on the starting day.
	 * @param kind {@code SUGGESTION} or {@code PROPOSAL}, null where rules do not differ
	 * @throws ClockRefused if it runs already or no rule applies
	 * @throws InvalidDeadline if the starting day is missing or impossible
	 */
	public RunningClock start(String businessKey, String subject, String code, String kind, LocalDate startsOn) {
		ClockRule rule = rule(code, kind, startsOn);
		LocalDate dueOn = dueOn(rule, startsOn, List.of());
		return insert(businessKey, subject, rule, startsOn, dueOn, dueOn, null);
	}

	/**
	 * Starts a clock whose last day somebody has set; what the rule gives stays visible.
	 * @param reason who set it and why
	 */
	public RunningClock startFixed(String businessKey, String subject, String code, String kind, LocalDate startsOn,
			LocalDate dueOn, String reason) {
		ClockRule rule = rule(code, kind, startsOn);
		LocalDate computed = dueOn(rule, startsOn, List.of());
		checkSetByHand(startsOn, dueOn, reason);
		return insert(businessKey, subject, rule, startsOn, computed, dueOn, reason.strip());
	}

	/** Sets another last day on a running clock, with who set it and why. */
	public RunningClock changeDue(String subject, String code, LocalDate dueOn, String reason) {
		ClockRow row = running(subject, code);
		checkSetByHand(row.startsOn(), dueOn, reason);
		updateDue(row, row.computedDueOn(), dueOn, reason.strip());
		return toRunningClock(running(subject, code));
	}

	/** Lets a clock rest from a day on; that day is not counted any more. */
	public RunningClock pause(String subject, String code, LocalDate from, String ground, String document) {
		ClockRow row = running(subject, code);
		if (row.pausedFrom() != null) {
			throw new ClockRefused("deadline.refused.paused", ruleOf(row).title());
		}
		if (this.mapper.pauses(row.id()).size() >= DeadlineCalculator.MOST_PAUSES) {
			throw new ClockRefused("deadline.refused.tooManyPauses", DeadlineCalculator.MOST_PAUSES);
		}
		checkDate("from", from);
		checkText("ground", ground, 255);
		if (document != null) {
			checkText("document", document, 128);
		}
		updateDue(row, row.computedDueOn(), row.dueOn(), row.dueReason());
		this.mapper.insertPause(row.id(), from, ground.strip(), document);
		return toRunningClock(running(subject, code));
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
		return toRunningClock(endPause(row, on));
	}

	/**
	 * Stops a clock because its work is done.
	 * @return the stopped clock, which says how early or late; empty if none was running
	 */
	public Optional<RunningClock> stop(String subject, String code, LocalDate on) {
		Optional<ClockRow> found = this.mapper.findRunning(subject, code);
		if (found.isEmpty()) {
			return Optional.empty();
		}
		checkDate("on", on);
		ClockRow row = found.get();
		if (row.pausedFrom() != null) {
			row = endPause(row, on.isBefore(row.pausedFrom()) ? row.pausedFrom() : on);
		}
		checkUpdated(this.mapper.end(row, ClockState.STOPPED, on, null), row);
		return Optional.of(toRunningClock(row.stopped(on)));
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
		ClockRule rule = rule(code, kind, startsOn);
		LocalDate dueOn = dueOn(rule, startsOn, List.of());
		ClockDerivation derivation = new DerivationRows(this.calculator, this.workingDays, rule)
			.startAndEnd(startsOn, dueOn)
			.pauses(List.of())
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
		DerivationRows rows = new DerivationRows(this.calculator, this.workingDays, ruleOf(row))
			.startAndEnd(row.startsOn(), row.computedDueOn())
			.pauses(this.mapper.pauses(row.id()))
			.setByHand(row.dueOn(), row.computedDueOn(), row.dueReason());
		String words = view(row).words();
		return ((row.stoppedOn() != null) ? rows.stopped(row.stoppedOn(), row.dueOn(), words)
				: rows.today(today(), row.dueOn(), words))
			.toDerivation();
	}

	private RunningClock insert(String businessKey, String subject, ClockRule rule, LocalDate startsOn,
			LocalDate computedDueOn, LocalDate dueOn, String dueReason) {
		try {
			this.mapper.insert(businessKey, subject, rule.code(), rule.id(), startsOn, computedDueOn, dueOn, dueReason,
					this.clock.instant());
		}
		catch (DuplicateKeyException ex) {
			// only one of a subject and code runs: the database knows, without a look
			// before
			throw new ClockRefused("deadline.refused.running", rule.title());
		}
		return toRunningClock(new ClockRow(0, businessKey, subject, rule.code(), rule.id(), startsOn, computedDueOn,
				dueOn, dueReason, ClockState.RUNNING, null, null, 0, null));
	}

	private ClockRow endPause(ClockRow row, LocalDate on) {
		this.mapper.endPause(row.id(), on);
		List<Pause> pauses = this.mapper.pauses(row.id())
			.stream()
			.filter(ClockPause::hasDays)
			.map(ClockPause::toPause)
			.toList();
		LocalDate computed = dueOn(ruleOf(row), row.startsOn(), pauses);
		updateDue(row, computed, row.isSetByHand() ? row.dueOn() : computed, row.dueReason());
		return running(row.subject(), row.code());
	}

	private void updateDue(ClockRow row, LocalDate computedDueOn, LocalDate dueOn, String reason) {
		checkUpdated(this.mapper.updateDue(row, computedDueOn, dueOn, reason), row);
	}

	private void cancel(ClockRow row, String reason) {
		checkUpdated(this.mapper.end(row, ClockState.CANCELLED, null, reason), row);
	}

	static void checkUpdated(int rows, ClockRow row) {
		if (rows != 1) {
			throw new OptimisticLockingFailureException("Clock " + row.id() + " was changed by somebody else");
		}
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

	private LocalDate dueOn(ClockRule rule, LocalDate startsOn, List<Pause> pauses) {
		return this.calculator.calculate(startsOn, rule.length(), rule.lengthUnit(), pauses).dueOn();
	}

	private RunningClock toRunningClock(ClockRow row) {
		return RunningClock.of(row, ruleOf(row), view(row));
	}

	private LightView view(ClockRow row) {
		if (row.stoppedOn() != null) {
			return this.lights.stopped(row.dueOn(), row.stoppedOn());
		}
		if (row.startsOn().isAfter(today())) {
			return this.lights.notStarted();
		}
		if (row.pausedFrom() != null && !row.pausedFrom().isAfter(today())) {
			return this.lights.paused(row.dueOn(), row.pausedFrom());
		}
		return this.lights.of(row.dueOn(), ruleOf(row).thresholds());
	}

	private ClockRule ruleOf(ClockRow row) {
		return this.rules.get(row.ruleId());
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
