package org.banli.shared;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What kind of start this is.
 *
 * @param demonstration whether invented data is loaded and a banner says so
 */
@ConfigurationProperties("banli")
public record ProductProperties(boolean demonstration) {
}
