package org.banli.goods;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.banli.document.Printable;
import org.banli.shared.OneLine;

/**
 * Items sent to be tested.
 *
 * @param untilOn until when it lasts, as the party is told
 * @param toldOn when the party was told in writing; where it was not, the time counts
 */
record TestForm(List<Long> items,
		@NotBlank @Size(max = 100, message = "{form.tooLong}") @OneLine @Printable String agency,
		@NotBlank @Size(max = 300, message = "{form.tooLong}") @OneLine @Printable String purpose, LocalDate fromOn,
		LocalDate untilOn, LocalDate toldOn,
		@Size(max = 100, message = "{form.tooLong}") @OneLine @Printable String toldDocument, String officerTwo) {
}
