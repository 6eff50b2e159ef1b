package org.banli.document;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Dates as official documents print them: Arabic figures without leading zeros.
 */
final class ChineseDate {

	/** Room for a date written by hand. */
	static final String BLANK = "　　　　年　　月　　日";

	/** The only legal time in China, whatever the server's own zone. */
	private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("y年M月d日", Locale.ROOT);

	private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("y年M月d日 HH:mm", Locale.ROOT);

	private ChineseDate() {
	}

	static String of(LocalDate date) {
		return DAY.format(date);
	}

	static String of(Instant instant) {
		return MINUTE.format(instant.atZone(ZONE));
	}

}
