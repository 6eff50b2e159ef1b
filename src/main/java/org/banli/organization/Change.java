package org.banli.organization;

/**
 * A change as the trail keeps it.
 *
 * @param name what was changed, by the name it had
 * @param before the values before, null where there were none
 */
public record Change(long id, String name, String before, String after) {
}
