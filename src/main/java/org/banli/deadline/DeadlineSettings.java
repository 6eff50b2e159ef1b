package org.banli.deadline;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the deadlines.
 *
 * @param jurisdiction whose own rules win over the general ones; none by default
 */
@ConfigurationProperties("banli.deadline")
record DeadlineSettings(@DefaultValue("") String jurisdiction) {
}
