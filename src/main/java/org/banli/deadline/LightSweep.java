package org.banli.deadline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import org.banli.calendar.WorkingDays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Walks over the running clocks and tells each light and each step of an escalation once.
 * What it missed while the product stood still it tells at the next walk, as the light
 * that burns and the step that is reached then; several machines may walk at the same
 * time.
 */
@Component
public class LightSweep {

	private static final Logger log = LoggerFactory.getLogger(LightSweep.class);

	private static final int CLOCKS_AT_ONCE = 200;

	private final ClockMapper mapper;

	private final ClockRules rules;

	private final Lights lights;

	private final WorkingDays workingDays;

	private final Escalation escalation;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	private final Clock clock;

	LightSweep(ClockMapper mapper, ClockRules rules, Lights lights, WorkingDays workingDays,
			ApplicationEventPublisher events, PlatformTransactionManager transactionManager, Clock clock) {
		this.mapper = mapper;
		this.rules = rules;
		this.lights = lights;
		this.workingDays = workingDays;
		this.escalation = new Escalation(workingDays);
		this.events = events;
		this.transaction = new TransactionTemplate(transactionManager);
		this.clock = clock;
	}

	/** Tells what is new, and says how many lights and steps that were. */
	public int sweep() {
		LocalDate horizon = horizon();
		LocalDate due = LocalDate.EPOCH;
		long id = 0;
		int told = 0;
		while (true) {
			List<ClockRow> rows = this.mapper.dueUntil(horizon, due, id, CLOCKS_AT_ONCE);
			told += tell(rows);
			if (rows.size() < CLOCKS_AT_ONCE) {
				return told;
			}
			due = rows.get(rows.size() - 1).dueOn();
			id = rows.get(rows.size() - 1).id();
		}
	}

	/** The last day on which a clock may be due that is not green any more. */
	private LocalDate horizon() {
		LocalDate day = today();
		for (int left = this.rules.widestWarning(); left >= 0; left--) {
			day = this.workingDays.next(day);
		}
		return day;
	}

	private int tell(List<ClockRow> rows) {
		if (rows.isEmpty()) {
			return 0;
		}
		List<Long> ids = rows.stream().map(ClockRow::id).toList();
		Set<String> lightsTold = new HashSet<>(this.mapper.toldLights(ids));
		Map<EndOfClock, Integer> stepsTold = this.mapper.toldSteps(ids)
			.stream()
			.collect(Collectors.toMap((told) -> new EndOfClock(told.clockId(), told.endsAt()), ToldStep::step));
		int told = 0;
		for (ClockRow row : rows) {
			ClockRule rule = this.rules.get(row.ruleId());
			LightView view = this.lights.of(row, rule);
			if (view.light() == null) {
				continue;
			}
			if (view.light() != Light.GREEN && !lightsTold.contains(key(row, view.light()))
					&& apart(row, () -> tellLight(row, rule, view))) {
				told++;
			}
			OptionalInt step = this.escalation.step(row, rule, this.clock.instant());
			if (step.isPresent() && step.getAsInt() > stepsTold.getOrDefault(new EndOfClock(row.id(), row.endsAt()), -1)
					&& apart(row, () -> tellStep(row, rule, view, step.getAsInt()))) {
				told++;
			}
		}
		return told;
	}

	private static String key(ClockRow row, Light light) {
		return row.id() + " " + row.dueOn() + " " + light;
	}

	/**
	 * In a transaction of its own: one clock that cannot be told must not keep the others
	 * from being told.
	 */
	private boolean apart(ClockRow row, BooleanSupplier telling) {
		try {
			return Boolean.TRUE.equals(this.transaction.execute((status) -> telling.getAsBoolean()));
		}
		catch (RuntimeException ex) {
			log.error("Clock {} on {} could not be told; the next sweep tries again", row.id(), row.businessKey(), ex);
			return false;
		}
	}

	private boolean tellLight(ClockRow row, ClockRule rule, LightView view) {
		return tellOnce(() -> this.mapper.insertTold(row.id(), row.dueOn(), view.light(), this.clock.instant()),
				new LightChanged(row.id(), row.businessKey(), row.subject(), row.code(), rule.title(), row.dueOn(),
						row.dueAt(), view.light(), view.words()));
	}

	private boolean tellStep(ClockRow row, ClockRule rule, LightView view, int step) {
		return tellOnce(() -> this.mapper.insertToldStep(row.id(), row.endsAt(), step, this.clock.instant()),
				new ClockEscalated(row.id(), row.businessKey(), row.subject(), row.code(), rule.title(), row.dueOn(),
						row.dueAt(), row.endsAt(), step, rule.escalatedTo(), view.words(), rule.breachAction()));
	}

	/** Tells an event unless another machine has told it since the look. */
	private boolean tellOnce(Runnable insert, Object event) {
		try {
			insert.run();
		}
		catch (DuplicateKeyException ex) {
			return false;
		}
		this.events.publishEvent(event);
		return true;
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	private record EndOfClock(long clockId, Instant endsAt) {
	}

}
