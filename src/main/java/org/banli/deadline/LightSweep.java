package org.banli.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.banli.calendar.WorkingDays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Walks over the running clocks and tells each light once. What it missed while the
 * product stood still it tells at the next walk, as the light that burns then; several
 * machines may walk at the same time.
 */
@Component
public class LightSweep {

	private static final Logger log = LoggerFactory.getLogger(LightSweep.class);

	private static final int CLOCKS_AT_ONCE = 200;

	private final ClockMapper mapper;

	private final ClockRules rules;

	private final Lights lights;

	private final WorkingDays workingDays;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	private final Clock clock;

	LightSweep(ClockMapper mapper, ClockRules rules, Lights lights, WorkingDays workingDays,
			ApplicationEventPublisher events, PlatformTransactionManager transactionManager, Clock clock) {
		this.mapper = mapper;
		this.rules = rules;
		this.lights = lights;
		this.workingDays = workingDays;
		this.events = events;
		this.transaction = new TransactionTemplate(transactionManager);
		this.clock = clock;
	}

	/** Tells what is new, and says how many lights that were. */
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
		Set<String> known = new HashSet<>(this.mapper.toldLights(rows.stream().map(ClockRow::id).toList()));
		int told = 0;
		for (ClockRow row : rows) {
			LightView view = this.lights.of(row, this.rules.get(row.ruleId()));
			if (view.light() != null && view.light() != Light.GREEN && !known.contains(key(row, view.light()))
					&& tellApart(row, view)) {
				told++;
			}
		}
		return told;
	}

	private static String key(ClockRow row, Light light) {
		return row.id() + " " + row.dueOn() + " " + light;
	}

	/** One clock that cannot be told must not keep the others from being told. */
	private boolean tellApart(ClockRow row, LightView view) {
		try {
			return Boolean.TRUE.equals(this.transaction.execute((status) -> tell(row, view)));
		}
		catch (RuntimeException ex) {
			log.error("The light of clock {} on {} could not be told; the next sweep tries again", row.id(),
					row.businessKey(), ex);
			return false;
		}
	}

	private boolean tell(ClockRow row, LightView view) {
		try {
			this.mapper.insertTold(row.id(), row.dueOn(), view.light(), this.clock.instant());
		}
		catch (DuplicateKeyException ex) {
			// another machine told it between the look and the insert
			return false;
		}
		this.events.publishEvent(new LightChanged(row.id(), row.businessKey(), row.subject(), row.code(),
				this.rules.get(row.ruleId()).title(), row.dueOn(), view.light(), view.words()));
		return true;
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
