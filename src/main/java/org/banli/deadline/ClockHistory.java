package org.banli.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.banli.calendar.DeadlineCalculator;
import org.banli.calendar.Pause;
import org.banli.shared.MovableClock;

/**
 * Replays what happened to a clock. The same events by the same rule and calendar always
 * come to the same end.
 */
final class ClockHistory {

	private final ClockRule rule;

	private final DeadlineCalculator calculator;

	private final List<ClockPause> pauses = new ArrayList<>();

	private final List<ClockEvent> extensions = new ArrayList<>();

	private LocalDate startsOn;

	private Instant startsAt;

	private ClockPause open;

	private ClockEvent dueSet;

	private ClockEvent ended;

	private ClockHistory(ClockRule rule, DeadlineCalculator calculator) {
		this.rule = rule;
		this.calculator = calculator;
	}

	static ClockHistory of(List<ClockEvent> events, ClockRule rule, DeadlineCalculator calculator) {
		ClockHistory history = new ClockHistory(rule, calculator);
		events.forEach(history::apply);
		return history;
	}

	private void apply(ClockEvent event) {
		switch (event.kind()) {
			case STARTED -> {
				this.startsOn = event.onDay();
				this.startsAt = event.moment();
			}
			case PAUSED -> this.open = new ClockPause(event.onDay(), null, event.ground(), event.document(), false);
			case RESUMED -> {
				this.pauses.add(new ClockPause(this.open.fromOn(), event.onDay(), this.open.ground(),
						this.open.document(), false));
				this.open = null;
			}
			case EXCLUDED ->
				this.pauses.add(new ClockPause(event.onDay(), event.toDay(), event.ground(), event.document(), true));
			case EXTENDED -> this.extensions.add(event);
			case DUE_SET -> this.dueSet = event;
			case STOPPED, CANCELLED -> this.ended = event;
		}
	}

	ClockStatus status() {
		ClockEnd computed = end(this.extensions.size());
		ClockEnd due = (this.dueSet != null) ? new ClockEnd(this.dueSet.onDay(), this.dueSet.moment()) : computed;
		String dueReason = (this.dueSet != null) ? this.dueSet.ground() : null;
		LocalDate pausedFrom = (this.open != null) ? this.open.fromOn() : null;
		if (this.ended == null) {
			return new ClockStatus(this.startsOn, this.startsAt, computed, due, dueReason, pausedFrom,
					ClockState.RUNNING, null, null, null);
		}
		return (this.ended.kind() == ClockEventKind.STOPPED)
				? new ClockStatus(this.startsOn, this.startsAt, computed, due, dueReason, pausedFrom,
						ClockState.STOPPED, this.ended.onDay(), this.ended.moment(), null)
				: new ClockStatus(this.startsOn, this.startsAt, computed, due, dueReason, pausedFrom,
						ClockState.CANCELLED, null, null, this.ended.ground());
	}

	/** The end by the rule with the first extensions only. */
	ClockEnd end(int extended) {
		if (this.rule.isInHours()) {
			long hours = this.rule.length() + ((extended > 0) ? (long) extended * this.rule.extensionLength() : 0);
			Instant at = this.startsAt.plus(Duration.ofHours(hours));
			return new ClockEnd(LocalDate.ofInstant(at, MovableClock.ZONE), at);
		}
		List<Pause> counted = this.pauses.stream().filter(ClockPause::hasDays).map(ClockPause::toPause).toList();
		if (extended > 0 && this.rule.extensionUnit() == this.rule.lengthUnit()) {
			return byDays(this.startsOn, this.rule.length() + extended * this.rule.extensionLength(),
					this.rule.lengthUnit(), counted);
		}
		ClockEnd end = byDays(this.startsOn, this.rule.length(), this.rule.lengthUnit(), counted);
		// An extension in another unit is counted from the last day before it
		for (int i = 0; i < extended; i++) {
			end = byDays(end.on(), this.rule.extensionLength(), this.rule.extensionUnit(), counted);
		}
		return end;
	}

	private ClockEnd byDays(LocalDate from, int length, ClockUnit unit, List<Pause> counted) {
		return new ClockEnd(this.calculator.calculate(from, length, unit.days(), counted).dueOn(), null);
	}

	/** The times left out in the order of their first days, the one that lasts too. */
	List<ClockPause> pauses() {
		List<ClockPause> all = new ArrayList<>(this.pauses);
		if (this.open != null) {
			all.add(this.open);
		}
		all.sort((one, other) -> one.fromOn().compareTo(other.fromOn()));
		return all;
	}

	List<ClockEvent> extensions() {
		return List.copyOf(this.extensions);
	}

	boolean isSetByHand() {
		return this.dueSet != null;
	}

}
