package org.banli.criminal;

import java.math.BigDecimal;
import java.time.Period;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the texts leave open, as settings of a city.
 *
 * @param priorPenaltyWindow how long a penalty counts towards repetition (二年内)
 * @param nearShare the part of a figure from which a case that is not referred must say
 * why
 */
@ConfigurationProperties("banli.criminal")
record CriminalSettings(@DefaultValue("P2Y") Period priorPenaltyWindow, @DefaultValue("0.8") BigDecimal nearShare) {
}
