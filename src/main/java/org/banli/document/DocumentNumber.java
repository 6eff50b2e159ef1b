package org.banli.document;

import java.time.Instant;

/**
 * A number taken from a series, such as 示市监函〔2026〕12号.
 *
 * @param id its id
 * @param codeWord code word of the unit, such as 示市监函
 * @param seriesYear year of the series
 * @param sequenceNumber number within the series
 * @param businessKey the business it belongs to
 * @param subject what bears the number
 * @param state whether it is in use
 * @param takenAt when it was taken
 * @param takenBy who took it
 * @param voidReason why it is void, or {@code null}
 * @param voidedAt when it became void, or {@code null}
 * @param voidedBy who made it void, or {@code null}
 */
public record DocumentNumber(long id, String codeWord, int seriesYear, int sequenceNumber, String businessKey,
		String subject, State state, Instant takenAt, String takenBy, String voidReason, Instant voidedAt,
		String voidedBy) {

	/** The number as it is printed: six-corner brackets, no 第, no leading zero. */
	public String text() {
		return this.codeWord + "〔" + this.seriesYear + "〕" + this.sequenceNumber + "号";
	}

	/** Whether a number is in use. */
	public enum State {

		/** A document bears it. */
		USED,

		/** It stays in the series with a reason and is never given again. */
		VOID

	}

}
