package org.banli.deadline;

import java.time.Duration;
import java.time.LocalDate;

import org.banli.calendar.DeadlineWords;
import org.banli.calendar.WorkingDays;

/** The warning light of a running clock; a clock that does not run has none. */
public enum Light {

	/** Enough time. */
	GREEN("g"),

	/** A reminder to the officer. */
	YELLOW("y"),

	/** A reminder to those who lead the officer. */
	ORANGE("o"),

	/** Overdue. */
	RED("r");

	private final String tone;

	Light(String tone) {
		this.tone = tone;
	}

	/**
	 * The light by the working days left after today up to and including the due day. The
	 * due day itself is at least orange, also where it was set on a day off.
	 */
	public static Light of(LocalDate today, LocalDate dueOn, int yellowAt, int orangeAt, WorkingDays workingDays) {
		if (today.isAfter(dueOn)) {
			return RED;
		}
		int left = workingDays.countAfter(today, dueOn);
		if (left <= orangeAt || today.equals(dueOn)) {
			return ORANGE;
		}
		return (left <= yellowAt) ? YELLOW : GREEN;
	}

	/** The light of a clock of hours by the time left and limits in hours. */
	static Light of(Duration left, int yellowAt, int orangeAt) {
		if (left.isNegative()) {
			return RED;
		}
		if (left.compareTo(Duration.ofHours(orangeAt)) <= 0) {
			return ORANGE;
		}
		return (left.compareTo(Duration.ofHours(yellowAt)) <= 0) ? YELLOW : GREEN;
	}

	/** The ending of the style class, as in {@code light-g}. */
	public String tone() {
		return this.tone;
	}

	/** The name that is read out, as in 绿灯. */
	public String spoken() {
		return DeadlineWords.word("light." + name());
	}

}
