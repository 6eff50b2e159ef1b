package org.banli.identity;

/**
 * Somebody who is away, and the account that stands in for him.
 *
 * @param absent the user name of who is away
 */
public record StandIn(String absent, String absentName, String deputy) {
}
