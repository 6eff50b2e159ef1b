package org.banli.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.springframework.stereotype.Component;

/**
 * Dates and times as pages show them, in the city's time zone: 5月15日 10:42, with the year
 * where it is not this one.
 */
@Component("times")
public class Times {

	private final Clock clock;

	private final DateTimeFormatter minute;

	private final DateTimeFormatter minuteOfYear;

	private final DateTimeFormatter day;

	private final DateTimeFormatter dayOfYear;

	private final DateTimeFormatter weekday;

	Times(Clock clock, Words words) {
		this.clock = clock;
		this.minute = formatter(words, "shared.time.minute");
		this.minuteOfYear = formatter(words, "shared.time.minuteOfYear");
		this.day = formatter(words, "shared.time.day");
		this.dayOfYear = formatter(words, "shared.time.dayOfYear");
		this.weekday = formatter(words, "shared.time.weekday");
	}

	private static DateTimeFormatter formatter(Words words, String key) {
		return DateTimeFormatter.ofPattern(words.of(key), Locale.SIMPLIFIED_CHINESE);
	}

	/** Day and minute of an instant, empty for null. */
	public String minute(Instant instant) {
		if (instant == null) {
			return "";
		}
		ZonedDateTime time = instant.atZone(MovableClock.ZONE);
		return (isThisYear(time.getYear()) ? this.minute : this.minuteOfYear).format(time);
	}

	/** A day, empty for null. */
	public String day(LocalDate date) {
		if (date == null) {
			return "";
		}
		return (isThisYear(date.getYear()) ? this.day : this.dayOfYear).format(date);
	}

	/** A day with its year, empty for null. */
	public String dayOfYear(LocalDate date) {
		return (date == null) ? "" : this.dayOfYear.format(date);
	}

	/** A day with its weekday, empty for null. */
	public String weekday(LocalDate date) {
		return (date == null) ? "" : this.weekday.format(date);
	}

	/** The time of now, for people to tell when something went wrong. */
	public String now() {
		return minute(this.clock.instant());
	}

	private boolean isThisYear(int year) {
		return year == LocalDate.now(this.clock.withZone(MovableClock.ZONE)).getYear();
	}

}
