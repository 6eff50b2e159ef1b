package org.banli.organization;

/**
 * A unit bears other names, or is found by others; told inside the transaction of the
 * change.
 */
public record UnitNamesChanged(long unitId) {
}
