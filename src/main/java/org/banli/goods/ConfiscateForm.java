package org.banli.goods;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.banli.document.Printable;
import org.banli.shared.OneLine;

/** Goods that a decision of penalty confiscates. */
record ConfiscateForm(List<Long> items,
		@NotBlank @Size(max = 100, message = "{form.tooLong}") @OneLine @Printable String decisionNumber,
		LocalDate decidedOn) {
}
