package org.banli.weighing;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.banli.casefile.ClueForm;
import org.banli.criminal.OffenceCode;
import org.banli.shared.OneLine;

/**
 * A change of a figure as it is proposed.
 *
 * @param threshold the new figure; empty where the old one only ends
 * @param severity the word of the law for the tier
 */
record ThresholdForm(@NotNull OffenceCode offenceCode, @NotBlank String measure, String threshold,
		@Size(max = 120, message = "{form.tooLong}") @OneLine String conditionText, @NotBlank String severity,
		@NotBlank @Size(max = 160, message = "{form.tooLong}") @OneLine String source, @NotNull LocalDate validFrom,
		Long replacedId, @NotBlank @Size(max = 1000, message = "{form.tooLong}") String reason) {

	ThresholdForm {
		threshold = ClueForm.plain(threshold);
		conditionText = ClueForm.plain(conditionText);
		source = ClueForm.plain(source);
		reason = ClueForm.plain(reason);
	}

}
