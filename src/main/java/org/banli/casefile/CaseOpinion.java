package org.banli.casefile;

import java.time.Instant;

/**
 * An opinion or signature on a case, as the approval forms print it.
 *
 * @param subject which paper or part of the case it is about, null where the step says it
 * @param decision the code of what was decided, as in AGREE
 * @param onBehalfName the absent colleague for whom it was given, or null
 */
public record CaseOpinion(long id, long caseId, String step, String subject, String decision, String opinion,
		String username, String personName, String personTitle, String onBehalfName, Instant givenAt) {
}
