package org.banli.weighing;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Local practice with cases.
 *
 * @param limitationYears how long conduct can be prosecuted (追诉时效, 刑法 art 87), so that
 * untreated acts are added: five years where the highest sentence is below five, more
 * where a place decides so
 */
@ConfigurationProperties("banli.weighing")
public record WeighingSettings(@DefaultValue("5") int limitationYears) {
}
