package org.banli.penalty;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** What a party has paid. */
record Payment(long id, long decisionId, Kind kind, LocalDate paidOn, BigDecimal amount, String receiptNo,
		String recordedBy, Instant recordedAt) {

	enum Kind {

		/** 罚款. */
		FINE,

		/** 加处罚款. */
		SURCHARGE

	}

}
