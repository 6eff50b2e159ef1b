package org.banli.weighing;

/**
 * A sign of knowledge that was found in a case.
 *
 * @param note what exactly was found
 */
public record KnownSign(long caseId, KnowledgeSign sign, String note, Long evidenceId) {
}
