package org.banli.identity;

/**
 * An absence ended before its time; told inside the transaction of the change.
 *
 * @param absent the user name of who was away
 * @param deputy the user name of who stood in
 */
public record AbsenceEnded(String absent, String deputy) {
}
