package org.banli.intake;

/**
 * What is wrong with a row, or to be looked at.
 *
 * @param column the value it is about, by its name in {@link RowValues}
 */
public record RowProblem(String column, String message, Severity severity) {
}
