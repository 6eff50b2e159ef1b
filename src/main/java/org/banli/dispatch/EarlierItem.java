package org.banli.dispatch;

/**
 * An earlier proposal that is like one that waits.
 *
 * @param unitId the unit that answered it
 * @param likeness how like it is, from 0 to 100
 */
public record EarlierItem(long proposalId, String sessionText, String number, String title, long unitId, int likeness) {
}
