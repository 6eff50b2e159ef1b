package org.banli.casefile;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.banli.document.Printable;
import org.banli.shared.OneLine;

/**
 * A right as it is entered.
 *
 * @param source whose goods the mark points to; the holder where nothing is typed
 * @param version the version that was changed, null for a new right
 */
public record RightForm(@NotNull RightKind kind,
		@Size(max = 50, message = "{form.tooLong}") @OneLine @Printable String number,
		@NotBlank @Size(max = 200, message = "{form.tooLong}") @OneLine @Printable String name,
		@Size(max = 100, message = "{form.tooLong}") @OneLine @Printable String classes, MarkUse markKind,
		@NotBlank @Size(max = 100, message = "{form.tooLong}") @OneLine @Printable String holder,
		@Size(max = 100, message = "{form.tooLong}") @OneLine @Printable String source, LocalDate validUntil,
		Integer version) {

	public RightForm {
		number = ClueForm.plain(number);
		name = ClueForm.plain(name);
		classes = ClueForm.plain(classes);
		holder = ClueForm.plain(holder);
		source = (ClueForm.plain(source) == null) ? holder : ClueForm.plain(source);
	}

	static RightForm of(CaseRight right) {
		return new RightForm(right.kind(), right.number(), right.name(), right.classes(), right.markKind(),
				right.holder(), right.source(), right.validUntil(), right.version());
	}

}
