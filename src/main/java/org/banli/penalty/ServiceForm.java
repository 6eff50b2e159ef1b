package org.banli.penalty;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import org.banli.document.Printable;
import org.banli.shared.OneLine;

/**
 * How a paper was served.
 *
 * @param servedOn the day of service; of the publication where it is served by public
 * notice
 * @param receivedBy who received it, or who witnessed that it was left
 */
record ServiceForm(@NotNull @PastOrPresent(message = "{casefile.clue.future}") LocalDate servedOn,
		@NotNull ServiceWay way,
		@NotBlank @Size(max = 100, message = "{form.tooLong}") @OneLine @Printable String receivedBy,
		@NotBlank @Size(max = 200, message = "{form.tooLong}") @OneLine @Printable String place,
		@Size(max = 500, message = "{form.tooLong}") @Printable String remark) {
}
