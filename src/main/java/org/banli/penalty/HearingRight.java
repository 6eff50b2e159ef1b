package org.banli.penalty;

import java.math.BigDecimal;

/**
 * Whether the party may ask for a hearing.
 *
 * @param limit from which sum on, by the kind of the party and the place
 */
record HearingRight(String rule, boolean may, BigDecimal limit, String article) {
}
