package org.banli.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.banli.shared.MovableClock;

/**
 * A clock as the page of its matter shows it.
 *
 * @param unit whose clock it is, null where only one has it
 * @param used how much of its time has passed, in per cent; null where nothing runs
 * @param derivation why it ends when it does, null where it is not known
 */
public record ClockView(RunningClock clock, String unit, Integer used, ClockDerivation derivation) {

	/** A clock as it stands at a moment. */
	public static ClockView of(RunningClock clock, String unit, Instant now, ClockDerivation derivation) {
		return new ClockView(clock, unit, used(clock, now), derivation);
	}

	private static Integer used(RunningClock clock, Instant now) {
		if (!clock.isRunning() || clock.dueOn() == null) {
			return null;
		}
		Instant start = clock.startsAt();
		Instant end = clock.dueAt();
		Instant reached = now;
		if (!clock.isInHours()) {
			start = clock.startsOn().atStartOfDay(MovableClock.ZONE).toInstant();
			end = clock.dueOn().atStartOfDay(MovableClock.ZONE).toInstant();
			// by days the day itself does not count yet
			reached = now.atZone(MovableClock.ZONE).toLocalDate().atStartOfDay(MovableClock.ZONE).toInstant();
		}
		long total = Math.max(1, Duration.between(start, end).toMinutes());
		long passed = Math.max(0, Duration.between(start, reached).toMinutes());
		return (int) Math.min(100, 100 * passed / total);
	}

	/** The ending of the meter's style class. */
	public String tone() {
		return this.clock.view().tone();
	}

	/**
	 * What has happened to it: pauses, times left out, extensions, a date set by hand.
	 */
	public List<ClockDerivation.Row> changes() {
		return (this.derivation == null) ? List.of()
				: this.derivation.rows().stream().filter(ClockDerivation.Row::isChange).toList();
	}

}
