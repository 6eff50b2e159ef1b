package org.banli.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.stereotype.Component;

/**
 * The days worked in China: Monday to Friday, changed by the yearly notices of the State
 * Council. A year without any row in the calendar file counts plain weekends and says so.
 */
@Component
public class WorkingDays {

	private final NavigableMap<LocalDate, CalendarException> exceptions;

	private final Set<Integer> years;

	private final int lastYear;

	// Counting is weekdays by formula plus the changes up to a day: no walk over the days
	private final long[] changedDays;

	private final int[] changesUpTo;

	WorkingDays(CalendarSettings settings) {
		this.exceptions = new CalendarFile(settings.exceptions()).read();
		this.years = this.exceptions.keySet().stream().map(LocalDate::getYear).collect(Collectors.toUnmodifiableSet());
		this.lastYear = this.exceptions.lastKey().getYear();
		this.changedDays = this.exceptions.keySet().stream().mapToLong(LocalDate::toEpochDay).toArray();
		this.changesUpTo = new int[this.changedDays.length];
		int sum = 0;
		int i = 0;
		for (CalendarException exception : this.exceptions.values()) {
			sum += change(exception);
			this.changesUpTo[i++] = sum;
		}
	}

	/** The calendar that comes with the product, for use without a Spring context. */
	public static WorkingDays bundled() {
		return new WorkingDays(new CalendarSettings(new DefaultResourceLoader().getResource(CalendarSettings.BUNDLED)));
	}

	public boolean isWorkingDay(LocalDate date) {
		CalendarException exception = this.exceptions.get(date);
		return (exception != null) ? exception.worked() : !CalendarFile.isWeekend(date);
	}

	/** Why a day is worked or not: 工作日, 调休上班（春节）, 国庆节放假, 周六. */
	public String reason(LocalDate date) {
		CalendarException exception = this.exceptions.get(date);
		if (exception != null) {
			return DeadlineWords.word(exception.worked() ? "calendar.worked" : "calendar.holiday", exception.name());
		}
		return CalendarFile.isWeekend(date) ? ChineseDates.weekday(date) : DeadlineWords.word("calendar.workingDay");
	}

	/** The day itself where it is worked, the first worked day after it otherwise. */
	public LocalDate sameOrNext(LocalDate date) {
		LocalDate day = date;
		while (!isWorkingDay(day)) {
			day = day.plusDays(1);
		}
		return day;
	}

	/** The first worked day after the day, never the day itself. */
	public LocalDate next(LocalDate date) {
		return sameOrNext(date.plusDays(1));
	}

	/** The working day from which {@code count} working days lead up to the day. */
	public LocalDate before(LocalDate date, int count) {
		LocalDate day = date;
		for (int left = count; left > 0;) {
			day = day.minusDays(1);
			if (isWorkingDay(day)) {
				left--;
			}
		}
		return day;
	}

	/**
	 * The number of working days after one day (exclusive) up to another (inclusive); 0
	 * where the second is not after the first.
	 */
	public int countAfter(LocalDate exclusive, LocalDate inclusive) {
		return inclusive.isAfter(exclusive) ? (int) (upTo(inclusive) - upTo(exclusive)) : 0;
	}

	/** Whether the arrangement of holidays of the year stands in the calendar file. */
	public boolean hasOfficialData(int year) {
		return this.years.contains(year);
	}

	/** The remark that a deadline in this year must carry, if any. */
	public Optional<String> remark(int year) {
		if (hasOfficialData(year)) {
			return Optional.empty();
		}
		return Optional
			.of(DeadlineWords.word((year > this.lastYear) ? "calendar.notYetPublished" : "calendar.notRecorded", year));
	}

	/** The remarks on all years between two days, both included. */
	public List<String> remarks(LocalDate from, LocalDate to) {
		return IntStream.rangeClosed(from.getYear(), to.getYear())
			.mapToObj(this::remark)
			.flatMap(Optional::stream)
			.toList();
	}

	/**
	 * Holidays and worked weekends after one day (exclusive) up to another (inclusive).
	 */
	public List<CalendarException> exceptionsAfter(LocalDate exclusive, LocalDate inclusive) {
		return inclusive.isAfter(exclusive)
				? List.copyOf(this.exceptions.subMap(exclusive, false, inclusive, true).values()) : List.of();
	}

	private long upTo(LocalDate date) {
		long day = date.toEpochDay();
		int found = Arrays.binarySearch(this.changedDays, day);
		int last = (found >= 0) ? found : -found - 2;
		return weekdaysUpTo(day) + ((last >= 0) ? this.changesUpTo[last] : 0);
	}

	// Days are numbered so that a week starts on Monday; 1970-01-01 was a Thursday
	private static long weekdaysUpTo(long epochDay) {
		long sinceMonday = epochDay + 3;
		return Math.floorDiv(sinceMonday, 7L) * 5 + Math.min(Math.floorMod(sinceMonday, 7L) + 1, 5);
	}

	// A notice may name the weekend inside a holiday too: that changes nothing
	private static int change(CalendarException exception) {
		boolean weekend = CalendarFile.isWeekend(exception.date());
		if (exception.worked()) {
			return weekend ? 1 : 0;
		}
		return weekend ? 0 : -1;
	}

}
