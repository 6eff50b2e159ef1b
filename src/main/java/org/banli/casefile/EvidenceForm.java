package org.banli.casefile;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import org.banli.document.Printable;
import org.banli.shared.OneLine;

/**
 * A piece of evidence as it is entered.
 *
 * @param method for a copy how it was made, for electronic data method, maker and time
 * @param version the version that was changed, null for new evidence
 */
public record EvidenceForm(@NotNull EvidenceKind kind,
		@NotBlank @Size(max = 200, message = "{form.tooLong}") @OneLine @Printable String title,
		@Size(max = 1000, message = "{form.tooLong}") @Printable String proves,
		@NotBlank @Size(max = 200, message = "{form.tooLong}") @OneLine @Printable String origin,
		@NotNull Boolean isOriginal, @Size(max = 500, message = "{form.tooLong}") @Printable String method,
		@NotNull @PastOrPresent(message = "{casefile.clue.future}") LocalDate collectedOn, @NotBlank String collectedBy,
		@NotBlank String collectedWith, Integer version) {

	public EvidenceForm {
		title = ClueForm.plain(title);
		proves = ClueForm.plain(proves);
		origin = ClueForm.plain(origin);
		method = ClueForm.plain(method);
	}

	static EvidenceForm of(Evidence evidence) {
		return new EvidenceForm(evidence.kind(), evidence.title(), evidence.proves(), evidence.origin(),
				evidence.isOriginal(), evidence.method(), evidence.collectedOn(), evidence.collectedBy(),
				evidence.collectedWith(), evidence.version());
	}

}
