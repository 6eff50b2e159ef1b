package org.banli.organization;

/**
 * Somebody who holds posts or did.
 *
 * @param phone the office number, null where there is none
 * @param version counted up by every change
 */
public record Person(long id, String name, String phone, int version) {
}
