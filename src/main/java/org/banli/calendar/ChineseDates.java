package org.banli.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/** Writes dates as people in an office read them. */
public final class ChineseDates {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.CHINA);

	private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("M月d日", Locale.CHINA);

	private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.CHINA);

	private ChineseDates() {
	}

	/** As in 2023年6月2日. */
	public static String day(LocalDate date) {
		return DAY.format(date);
	}

	/** As in 6月2日. */
	public static String shortDay(LocalDate date) {
		return SHORT.format(date);
	}

	/** As in 2023年6月2日 周五. */
	public static String dayAndWeekday(LocalDate date) {
		return day(date) + " " + weekday(date);
	}

	/** As in 2023年6月2日 周五 16:30. */
	public static String minute(LocalDateTime time) {
		return dayAndWeekday(time.toLocalDate()) + " " + MINUTE.format(time);
	}

	/** As in 6月2日 周五. */
	public static String shortDayAndWeekday(LocalDate date) {
		return shortDay(date) + " " + weekday(date);
	}

	static String weekday(LocalDate date) {
		return date.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.CHINA);
	}

}
