package org.banli.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a day from the many ways of writing it; what is no day is never guessed. */
final class ListedDate {

	private static final Pattern SEPARATED = Pattern
		.compile("([0-9]{4}|[0-9]{2})\\s*[年./\\-—]\\s*([0-9]{1,2})\\s*[月./\\-—]\\s*([0-9]{1,2})\\s*[日号.]?");

	private static final Pattern TIGHT = Pattern.compile("((?:19|20)[0-9]{2})([0-9]{2})([0-9]{2})");

	private static final Pattern SERIAL = Pattern.compile("[0-9]{5}(?:\\.0+)?");

	private static final Pattern WITHOUT_YEAR = Pattern
		.compile("([0-9]{1,2})\\s*月\\s*([0-9]{1,2})\\s*[日号]?(?:前|之前|以前)?");

	private static final Pattern AROUND = Pattern
		.compile("^(?:于|至|在)|(?:前|之前|以前|止|为止|前办结|前答复|前办复)$|[（(]?(?:星期|周)[一二三四五六日天][）)]?$|[T ]+[0-9]{1,2}:[0-9]{2}.*$");

	private static final int FIRST_YEAR = 2000;

	private static final int LAST_YEAR = 2100;

	/** The first day of 1990. */
	private static final int FIRST_SERIAL = 32_874;

	/** The last day of 2100. */
	private static final int LAST_SERIAL = 73_415;

	private ListedDate() {
	}

	/** The day, empty where the text is none: 2024.2.30, 尽快. */
	static Optional<LocalDate> parse(String text) {
		String plain = ListTexts.halfWidth(text).replace('。', '.').strip();
		plain = AROUND.matcher(AROUND.matcher(plain).replaceAll("").strip()).replaceAll("").strip();
		Matcher separated = SEPARATED.matcher(plain);
		if (separated.matches()) {
			return day(separated);
		}
		if (SERIAL.matcher(plain).matches()) {
			// a column of days that was stored as text keeps the number of each day
			return Optional.ofNullable(ofSerial(Double.parseDouble(plain)));
		}
		Matcher tight = TIGHT.matcher(plain);
		return tight.matches() ? day(tight) : Optional.empty();
	}

	/** A day written without its year, with the year that the list names. */
	static String withYear(String text, Integer year) {
		String plain = ListTexts.halfWidth(text).strip();
		return (year != null && WITHOUT_YEAR.matcher(plain).matches()) ? year + "年" + plain : text;
	}

	/** The day that a workbook counts from the end of 1899, null where it is none. */
	static LocalDate ofSerial(double serial) {
		boolean isDay = serial >= FIRST_SERIAL && serial <= LAST_SERIAL;
		return isDay ? LocalDate.of(1899, 12, 30).plusDays((long) serial) : null;
	}

	private static Optional<LocalDate> day(Matcher parts) {
		int year = Integer.parseInt(parts.group(1));
		year += (year < 100) ? FIRST_YEAR : 0;
		if (year < FIRST_YEAR || year > LAST_YEAR) {
			return Optional.empty();
		}
		try {
			return Optional.of(LocalDate.of(year, Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3))));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

}
