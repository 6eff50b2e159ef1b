package org.banli.casefile;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import org.banli.document.Printable;
import org.banli.shared.OneLine;

/**
 * An earlier penalty as it is entered.
 *
 * @param queriedOn the day on which it was looked up
 */
public record PriorPenaltyForm(@NotNull PenaltyField field, @NotNull Boolean isCriminal,
		@NotBlank @Size(max = 100, message = "{form.tooLong}") @OneLine @Printable String docNumber,
		@NotNull @PastOrPresent(message = "{casefile.clue.future}") LocalDate effectiveOn,
		@NotBlank @Size(max = 200, message = "{form.tooLong}") @OneLine @Printable String act,
		@NotNull @PastOrPresent(message = "{casefile.clue.future}") LocalDate queriedOn) {

	public PriorPenaltyForm {
		docNumber = ClueForm.plain(docNumber);
		act = ClueForm.plain(act);
	}

}
