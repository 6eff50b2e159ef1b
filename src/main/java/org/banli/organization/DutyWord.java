package org.banli.organization;

/** A word (职责词) that tells what a unit is there for: 电梯. */
public record DutyWord(long unitId, String word) {
}
