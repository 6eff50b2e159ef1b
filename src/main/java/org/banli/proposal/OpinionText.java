package org.banli.proposal;

import java.time.Instant;
import java.util.List;

/**
 * A co-handler's opinion as the answering drafter sees it.
 *
 * @param texts its paragraphs, each of which can be taken over
 */
record OpinionText(long assignmentId, String unit, Instant signedAt, boolean noDuty, String noDutyReason,
		List<Piece> texts) {

	/**
	 * One text of an opinion.
	 *
	 * @param source what a paragraph that takes it over names as its source
	 * @param section where in the reply it belongs: done or next
	 */
	record Piece(int ask, String field, String text, String source, String section) {
	}

	static String source(long assignmentId, int ask, String field) {
		return "opinion:" + assignmentId + ":" + ask + ":" + field;
	}

	/** The assignment that a source names, 0 when it names none. */
	static long assignmentOf(String source) {
		return (source != null && source.matches("opinion:\\d{1,18}:\\d{1,4}:\\w{1,16}"))
				? Long.parseLong(source.split(":")[1]) : 0;
	}

}
