package org.banli.deadline;

import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the deadlines.
 *
 * @param jurisdiction whose own rules win over the general ones; none by default
 * @param variants the kind of rule that is used for a code where a clock is started
 * without one, as in {@code DL36=DAYS_30}
 */
@ConfigurationProperties("banli.deadline")
record DeadlineSettings(@DefaultValue("") String jurisdiction, Map<String, String> variants) {

	DeadlineSettings {
		variants = (variants == null) ? Map.of() : Map.copyOf(variants);
	}

}
