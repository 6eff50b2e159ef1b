package org.banli.proposal;

/**
 * A class of result (办理结果类别).
 *
 * @param isReasonNeeded whether the letter must say why it cannot be done now
 * @param severity the larger, the less was solved; a letter takes the class of its
 * weakest answer
 */
public record ResultClass(String code, String label, String meaning, boolean isReasonNeeded, int severity) {
}
