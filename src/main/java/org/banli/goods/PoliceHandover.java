package org.banli.goods;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.banli.document.Printable;
import org.banli.shared.OneLine;

/**
 * Goods that go to the police with the case (行政强制法 art 21).
 *
 * @param items the ids of the items, null for all that can go
 * @param receiver the police body that takes them over
 * @param place where it keeps them
 * @param on the day, with {@code time} as in 10:30
 * @param document the number of the list that both sign
 * @param toldOn when the party was told in writing
 * @param officerTwo user name of the second officer
 */
public record PoliceHandover(List<Long> items,
		@NotBlank @Size(max = 100, message = "{form.tooLong}") @OneLine @Printable String receiver,
		@NotBlank @Size(max = 200, message = "{form.tooLong}") @OneLine @Printable String place, LocalDate on,
		String time, @NotBlank @Size(max = 100, message = "{form.tooLong}") @OneLine @Printable String document,
		LocalDate toldOn, String officerTwo, Boolean isSigned) {
}
