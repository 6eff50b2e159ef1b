package org.banli.goods;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.banli.document.Printable;
import org.banli.shared.OneLine;

/** The report of a test, and when the party was told of it. */
record ReportForm(Long test, LocalDate reportOn,
		@NotBlank @Size(max = 100, message = "{form.tooLong}") @OneLine @Printable String reportNumber,
		@NotBlank @Size(max = 1000, message = "{form.tooLong}") @Printable String result, LocalDate resultToldOn) {
}
