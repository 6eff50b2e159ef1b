package org.banli.calendar;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.springframework.core.io.Resource;

/**
 * Reads the exceptions from a CSV file of {@code date,kind,name}, and refuses a file with
 * any doubtful line: a calendar that is wrong by one day makes deadlines wrong silently.
 */
class CalendarFile {

	private static final String HEADER = "date,kind,name";

	private final Resource resource;

	CalendarFile(Resource resource) {
		this.resource = resource;
	}

	NavigableMap<LocalDate, CalendarException> read() {
		NavigableMap<LocalDate, CalendarException> exceptions = new TreeMap<>();
		boolean headerSeen = false;
		int number = 0;
		for (byte[] bytes : lines()) {
			number++;
			String line = decode(bytes, number).strip();
			if (number == 1 && line.startsWith("\uFEFF")) {
				line = line.substring(1);
			}
			if (line.isEmpty() || line.startsWith("#")) {
				continue;
			}
			if (!headerSeen) {
				if (!line.equals(HEADER)) {
					throw refused(number, "expected the header '" + HEADER + "' but found '" + line + "'", null);
				}
				headerSeen = true;
				continue;
			}
			CalendarException exception = parse(line, number);
			if (exceptions.put(exception.date(), exception) != null) {
				throw refused(number, exception.date() + " stands in the file twice", null);
			}
		}
		if (exceptions.isEmpty()) {
			throw refused(number, "no days found", null);
		}
		return exceptions;
	}

	private CalendarException parse(String line, int number) {
		String[] fields = line.split(",", -1);
		if (fields.length != 3) {
			throw refused(number, "expected " + HEADER + " but found " + fields.length + " fields", null);
		}
		LocalDate date = date(fields[0].strip(), number);
		boolean worked = switch (fields[1].strip()) {
			case "holiday" -> false;
			case "workday" -> true;
			default -> throw refused(number, "kind is holiday or workday, not '" + fields[1].strip() + "'", null);
		};
		if (worked && !isWeekend(date)) {
			throw refused(number, date + " is no weekend day, so it cannot be a worked one", null);
		}
		String name = fields[2].strip();
		if (name.isEmpty()) {
			throw refused(number, "the name of the holiday is missing", null);
		}
		return new CalendarException(date, worked, name);
	}

	private LocalDate date(String text, int number) {
		try {
			return LocalDate.parse(text);
		}
		catch (DateTimeParseException ex) {
			throw refused(number, "'" + text + "' is not a date (yyyy-MM-dd)", ex);
		}
	}

	// Decoded line by line, so that a file saved as GBK is refused with its first such
	// line
	private String decode(byte[] line, int number) {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
		}
		catch (CharacterCodingException ex) {
			throw refused(number, "not UTF-8", ex);
		}
	}

	private List<byte[]> lines() {
		byte[] content;
		try {
			content = this.resource.getContentAsByteArray();
		}
		catch (IOException ex) {
			throw new InvalidCalendar("banli.calendar.exceptions: cannot read " + this.resource.getDescription(), ex);
		}
		List<byte[]> lines = new ArrayList<>();
		int start = 0;
		for (int i = 0; i <= content.length; i++) {
			if (i == content.length || content[i] == '\n') {
				lines.add(Arrays.copyOfRange(content, start, i));
				start = i + 1;
			}
		}
		return lines;
	}

	private InvalidCalendar refused(int line, String reason, Throwable cause) {
		return new InvalidCalendar(
				"banli.calendar.exceptions: " + this.resource.getDescription() + ", line " + line + ": " + reason,
				cause);
	}

	static boolean isWeekend(LocalDate date) {
		return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
	}

}
