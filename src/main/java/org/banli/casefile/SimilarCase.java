package org.banli.casefile;

import java.time.LocalDate;

/** An earlier case of the same bureau that might be the same matter. */
public record SimilarCase(long id, String reference, String title, CaseStatus status, LocalDate receivedOn,
		String party, String place) {
}
