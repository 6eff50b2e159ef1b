package org.banli.organization;

/**
 * Somebody who holds posts or did.
 *
 * @param phone the office number, null where there is none
 * @param badgeNumber 执法证号, null for whoever has none
 * @param version counted up by every change
 */
public record Person(long id, String name, String phone, String badgeNumber, int version) {
}
