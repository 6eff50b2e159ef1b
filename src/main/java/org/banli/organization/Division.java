package org.banli.organization;

/** A division (科室) of a unit. */
public record Division(long id, long unitId, String name) {
}
