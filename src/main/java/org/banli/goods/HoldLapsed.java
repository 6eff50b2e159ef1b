package org.banli.goods;

import java.time.LocalDate;
import java.util.Set;

/**
 * A hold that nobody decided on has lapsed by itself; heard inside the transaction that
 * releases the item.
 *
 * @param officers user names of those who are to hear it
 * @param number the number of the hold's paper
 */
public record HoldLapsed(String businessKey, long measureId, Set<String> officers, String number, LocalDate lastDay) {
}
