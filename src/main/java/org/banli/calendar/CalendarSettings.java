package org.banli.calendar;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/** Where the calendar's yearly exceptions are read from. */
@ConfigurationProperties("banli.calendar")
record CalendarSettings(@DefaultValue(BUNDLED) Resource exceptions) {

	static final String BUNDLED = "classpath:org/banli/calendar/china-workday-exceptions.csv";

}
