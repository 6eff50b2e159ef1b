package org.banli.goods;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.banli.document.Printable;
import org.banli.shared.OneLine;

/** A change of keeper or place while the bureau answers for the goods. */
record HandoverForm(List<Long> items,
		@NotBlank @Size(max = 100, message = "{form.tooLong}") @OneLine @Printable String toKeeper,
		@NotBlank @Size(max = 200, message = "{form.tooLong}") @OneLine @Printable String toPlace, LocalDate on,
		String time, @NotBlank @Size(max = 300, message = "{form.tooLong}") @OneLine @Printable String reason,
		String officerTwo, @NotBlank @Size(max = 100, message = "{form.tooLong}") @OneLine @Printable String otherParty,
		Boolean isSigned) {
}
