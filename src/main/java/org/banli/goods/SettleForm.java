package org.banli.goods;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.banli.document.Printable;
import org.banli.shared.OneLine;

/**
 * What becomes of goods in the end (涉案物品处理记录).
 *
 * @param receiver who gets them, or destroys them
 * @param place where they went
 */
record SettleForm(List<Long> items, @NotNull Outcome outcome, LocalDate on, String time,
		@NotBlank @Size(max = 100, message = "{form.tooLong}") @OneLine @Printable String receiver,
		@NotBlank @Size(max = 200, message = "{form.tooLong}") @OneLine @Printable String place,
		@Size(max = 100, message = "{form.tooLong}") @OneLine @Printable String document, String officerTwo,
		Boolean isSigned) {

	/** How it ends. */
	enum Outcome {

		RETURNED, DESTROYED, DONATED, AUCTIONED;

		ItemState state() {
			return ItemState.valueOf(name());
		}

	}

}
