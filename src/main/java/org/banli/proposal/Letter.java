package org.banli.proposal;

import java.time.Instant;
import java.time.LocalDate;

/** A signed letter of a unit, from signature to delivery. */
public record Letter(long assignmentId, int versionNo, String resultClass, String docNumber, String signedBy,
		String signerName, Instant signedAt, LocalDate signedOn, String sealedBy, Instant sealedAt,
		LocalDate deliveredOn, DeliveryWay deliveryWay, String deliveryNote) {
}
