package org.banli.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

import org.banli.calendar.WorkingDays;
import org.banli.shared.MovableClock;
import org.banli.workflow.EngineTime;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Moves the product's clock and the engine's to an hour of a past working day. */
@Component
@ConditionalOnProperty("banli.demonstration")
class TimeTravel {

	private static final LocalTime MORNING = LocalTime.of(9, 5);

	private static final int MINUTES_OF_WORK = 400;

	private static final int MINUTES_BETWEEN = 23;

	private final MovableClock clock;

	private final EngineTime engine;

	private final WorkingDays workingDays;

	private Instant last = Instant.EPOCH;

	private int salt;

	TimeTravel(MovableClock clock, EngineTime engine, WorkingDays workingDays) {
		this.clock = clock;
		this.engine = engine;
		this.workingDays = workingDays;
	}

	/**
	 * The working day so many before the last one that has begun; a negative number looks
	 * ahead.
	 */
	LocalDate day(int ago) {
		LocalDate today = Instant.now().atZone(MovableClock.ZONE).toLocalDate();
		LocalDate day = this.workingDays.before(today.plusDays(1), 1);
		for (int ahead = ago; ahead < 0; ahead++) {
			day = this.workingDays.next(day);
		}
		return (ago > 0) ? this.workingDays.before(day, ago) : day;
	}

	/** Moves both clocks; what happens on one day happens one after the other. */
	void moveTo(int ago) {
		LocalTime hour = MORNING.plusMinutes(Math.floorMod(this.salt + ago * 53, MINUTES_OF_WORK));
		Instant wanted = day(ago).atTime(hour).atZone(MovableClock.ZONE).toInstant();
		Instant next = this.last.plusSeconds(60L * MINUTES_BETWEEN);
		Instant now = Instant.now();
		Instant moment = next.isAfter(wanted) ? next : wanted;
		// before office hours the scenes of today have just happened, not in some hours
		this.last = moment.isAfter(now) ? now : moment;
		this.clock.moveTo(this.last);
		this.engine.moveTo(this.last);
	}

	/** Another matter begins, at hours of its own. */
	void begin(String item) {
		this.last = Instant.EPOCH;
		this.salt = item.hashCode();
	}

	/** Both clocks show the true time again. */
	void end() {
		this.clock.reset();
		this.engine.reset();
	}

}
