package org.banli.goods;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.banli.document.Printable;
import org.banli.shared.OneLine;

/** A public notice that goods are to be fetched. */
record NoticeForm(List<Long> items, LocalDate publishedOn,
		@NotBlank @Size(max = 300, message = "{form.tooLong}") @OneLine @Printable String way) {
}
