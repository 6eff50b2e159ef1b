package org.banli.shared;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What kind of start this is.
 *
 * @param demonstration whether invented data is loaded and a banner says so
 * @param baseUrl the address under which people open the product, for links in mail
 */
@ConfigurationProperties("banli")
public record ProductProperties(boolean demonstration, @DefaultValue("") String baseUrl) {
}
