package org.banli.proposal;

import java.time.Instant;
import java.time.LocalDate;

import org.banli.audit.Actor;
import org.banli.audit.Represented;

/**
 * A signed letter of a unit, from signature to delivery.
 *
 * @param onBehalfOf the user name of the absent colleague for whom it was signed, or null
 */
public record Letter(long assignmentId, int versionNo, String resultClass, String docNumber, String signedBy,
		String signerName, Instant signedAt, LocalDate signedOn, String sealedBy, Instant sealedAt,
		LocalDate deliveredOn, DeliveryWay deliveryWay, String deliveryNote, String onBehalfOf, String onBehalfName) {

	/** Who signed, as the trail names him. */
	Actor signer(String unitName) {
		return new Actor(this.signedBy, this.signerName, unitName,
				(this.onBehalfOf == null) ? null : new Represented(this.onBehalfOf, this.onBehalfName));
	}

}
