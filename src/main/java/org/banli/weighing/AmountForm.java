package org.banli.weighing;

import java.math.BigDecimal;
import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import org.banli.casefile.ClueForm;
import org.banli.document.Printable;
import org.banli.shared.OneLine;

/**
 * A line of the amounts as it is entered. Numbers come as they are typed, so that a slip
 * is answered at its field.
 *
 * @param version the version that was changed, null for a new line
 */
public record AmountForm(@NotNull AmountKind kind, @PastOrPresent(message = "{casefile.clue.future}") LocalDate fromOn,
		@PastOrPresent(message = "{casefile.clue.future}") LocalDate toOn,
		@NotBlank @Size(max = 200, message = "{form.tooLong}") @OneLine @Printable String origin,
		@NotBlank @Size(max = 200, message = "{form.tooLong}") @OneLine @Printable String goods,
		@NotBlank String quantity,
		@NotBlank @Size(max = 16, message = "{form.tooLong}") @OneLine @Printable String unit, PriceBasis priceBasis,
		String unitPrice, Long evidenceId, Integer version) {

	public AmountForm {
		origin = ClueForm.plain(origin);
		goods = ClueForm.plain(goods);
		quantity = ClueForm.plain(quantity);
		unit = ClueForm.plain(unit);
		unitPrice = ClueForm.plain(unitPrice);
	}

	static AmountForm of(AmountLine line) {
		return new AmountForm(line.kind(), line.fromOn(), line.toOn(), line.origin(), line.goods(),
				plain(line.quantity()), line.unit(), line.priceBasis(), plain(line.unitPrice()), line.evidenceId(),
				line.version());
	}

	private static String plain(BigDecimal number) {
		return (number == null) ? null : number.stripTrailingZeros().toPlainString();
	}

}
