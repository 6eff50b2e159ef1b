package org.banli.intake;

import java.time.Instant;

/**
 * A list that was sent in.
 *
 * @param attempt how often it was tried to be committed
 * @param createdUnitId the unit whose people may see it
 * @param rowCount how many proposals it holds
 * @param doneCount how far a running commit is
 * @param failure why the last commit failed, null where none did
 */
public record ListImport(long id, String fileName, ImportState state, int attempt, String createdByName,
		long createdUnitId, Instant createdAt, int rowCount, int doneCount, Integer createdCount, Integer updatedCount,
		Integer skippedCount, String failure, Instant finishedAt) {

	/** The kind of business keys of this feature. */
	static final String KEY_KIND = "import";

}
