package org.banli.deadline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.banli.calendar.DeadlineWords;
import org.banli.calendar.WorkingDays;

import org.springframework.stereotype.Component;

/** Shows due dates as lights and words, without a query: lists call it for every row. */
@Component
public class Lights {

	private static final Thresholds UNKNOWN = new Thresholds(3, 1);

	private final ClockRules rules;

	private final WorkingDays workingDays;

	private final Clock clock;

	Lights(ClockRules rules, WorkingDays workingDays, Clock clock) {
		this.rules = rules;
		this.workingDays = workingDays;
		this.clock = clock;
	}

	/** A due date by the rules of a code; without a due date nothing runs. */
	public LightView view(String code, LocalDate dueOn) {
		return view(code, dueOn, null);
	}

	/** The same where the start is known; before the start nothing runs. */
	public LightView view(String code, LocalDate dueOn, LocalDate startsOn) {
		if (dueOn == null || (startsOn != null && startsOn.isAfter(today()))) {
			return notStarted();
		}
		Optional<Thresholds> thresholds = this.rules.thresholds(code, today());
		return of(dueOn, thresholds.orElseGet(
				() -> (startsOn != null) ? Thresholds.ofTotal(this.workingDays.countAfter(startsOn, dueOn)) : UNKNOWN));
	}

	/** A due date by given thresholds. */
	public LightView of(LocalDate dueOn, Thresholds thresholds) {
		LocalDate today = today();
		Light light = Light.of(today, dueOn, thresholds.yellowAt(), thresholds.orangeAt(), this.workingDays);
		if (light == Light.RED) {
			int late = this.workingDays.countAfter(dueOn, today);
			// Overdue since the weekend: late, though by no working day yet
			return new LightView(light, -late, (late > 0) ? DeadlineWords.word("light.overdue", late)
					: DeadlineWords.word("light.overdueByDaysOff"));
		}
		int left = this.workingDays.countAfter(today, dueOn);
		return new LightView(light, left,
				today.equals(dueOn) ? DeadlineWords.word("light.dueToday") : DeadlineWords.word("light.left", left));
	}

	/** A clock as it stands, by its rule. */
	LightView of(ClockRow row, ClockRule rule) {
		if (row.isInHours()) {
			return ofHours(row, rule.thresholds());
		}
		if (row.stoppedOn() != null) {
			return stopped(row.dueOn(), row.stoppedOn());
		}
		if (row.startsOn().isAfter(today())) {
			return notStarted();
		}
		if (row.pausedFrom() != null && !row.pausedFrom().isAfter(today())) {
			return paused(row.dueOn(), row.pausedFrom());
		}
		return of(row.dueOn(), rule.thresholds());
	}

	private LightView ofHours(ClockRow row, Thresholds thresholds) {
		Instant now = this.clock.instant();
		if (row.stoppedAt() != null) {
			return stopped(Duration.between(row.stoppedAt(), row.dueAt()));
		}
		if (row.startsAt().isAfter(now)) {
			return notStarted();
		}
		Duration left = Duration.between(now, row.dueAt());
		Light light = Light.of(left, thresholds.yellowAt(), thresholds.orangeAt());
		return new LightView(light, null, left.isNegative() ? DeadlineWords.word("light.timeOver", time(left.negated()))
				: DeadlineWords.word("light.timeLeft", time(left)));
	}

	private static LightView stopped(Duration left) {
		String words;
		if (left.isZero()) {
			words = DeadlineWords.word("light.stoppedInTime");
		}
		else {
			words = left.isNegative() ? DeadlineWords.word("light.stoppedLateByTime", time(left.negated()))
					: DeadlineWords.word("light.stoppedEarlyByTime", time(left));
		}
		return new LightView(null, null, words);
	}

	/** As in 7 小时 15 分; seconds are dropped. */
	private static String time(Duration duration) {
		long hours = duration.toHours();
		int minutes = duration.toMinutesPart();
		if (hours == 0) {
			return (minutes == 0) ? DeadlineWords.word("light.time.underAMinute")
					: DeadlineWords.word("light.time.minutes", minutes);
		}
		return (minutes == 0) ? DeadlineWords.word("light.time.hours", hours)
				: DeadlineWords.word("light.time.hoursAndMinutes", hours, minutes);
	}

	LightView notStarted() {
		return new LightView(null, null, DeadlineWords.word("light.notStarted"));
	}

	LightView paused(LocalDate dueOn, LocalDate pausedFrom) {
		int left = this.workingDays.countAfter(pausedFrom.minusDays(1), dueOn);
		return new LightView(null, left, DeadlineWords.word("light.paused", left));
	}

	LightView stopped(LocalDate dueOn, LocalDate stoppedOn) {
		int early = this.workingDays.countAfter(stoppedOn, dueOn);
		int late = this.workingDays.countAfter(dueOn, stoppedOn);
		String words;
		if (stoppedOn.isAfter(dueOn)) {
			words = (late > 0) ? DeadlineWords.word("light.stoppedLate", late)
					: DeadlineWords.word("light.stoppedLateByDaysOff");
		}
		else {
			words = (early > 0) ? DeadlineWords.word("light.stoppedEarly", early)
					: DeadlineWords.word("light.stoppedInTime");
		}
		return new LightView(null, null, words);
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
