package org.banli.referral;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import org.banli.document.Printable;
import org.banli.shared.OneLine;

/**
 * Calls for a referral by hand.
 *
 * @param from who orders it: the procuratorate, the superior; null for the bureau itself
 * @param on the date of the paper
 */
record CallForm(@NotNull ReferralCall ground,
		@Size(max = 100, message = "{form.tooLong}") @OneLine @Printable String from,
		@NotNull @PastOrPresent(message = "{referral.future}") LocalDate on,
		@NotBlank @Size(max = 100, message = "{form.tooLong}") @OneLine @Printable String documentNumber,
		@NotBlank @Size(max = 1000, message = "{form.tooLong}") @Printable String reason) {
}
