package org.banli.dispatch;

/**
 * An earlier proposal that is like one that waits.
 *
 * @param unitId the unit that answered it
 * @param rank the larger, the liker
 */
public record EarlierItem(String reference, String title, long unitId, int rank) {
}
