package org.banli.penalty;

import java.math.BigDecimal;
import java.time.LocalDate;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.banli.document.Printable;
import org.banli.shared.OneLine;

/** A payment of the party. */
record PaymentForm(@NotNull Payment.Kind kind,
		@NotNull @PastOrPresent(message = "{casefile.clue.future}") LocalDate paidOn,
		@NotNull @Digits(integer = 9, fraction = 2,
				message = "{penalty.amount}") @Positive(message = "{penalty.amount}") BigDecimal amount,
		@NotBlank @Size(max = 50, message = "{form.tooLong}") @OneLine @Printable String receiptNo) {
}
