package org.banli.weighing;

import java.math.BigDecimal;
import java.util.List;

import org.banli.casefile.Evidence;

/**
 * A line of the amounts as the page shows it.
 *
 * @param basis the basis that counts
 * @param price what one piece counts, null where it has none
 * @param isMoved whether a sale found later has put the average in place of what was
 * entered
 */
public record AmountRow(AmountLine line, PriceBasis basis, BigDecimal price, BigDecimal amount, boolean isMoved,
		Evidence evidence) {

	/** Lines of one kind with their total. */
	public record Group(AmountKind kind, List<AmountRow> rows, BigDecimal quantity, String unit, BigDecimal total) {
	}

}
