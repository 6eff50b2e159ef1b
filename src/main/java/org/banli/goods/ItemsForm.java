package org.banli.goods;

import jakarta.validation.constraints.Size;
import org.banli.document.Printable;
import org.banli.shared.OneLine;

/**
 * What is put on the list: one item by its fields, or many lines at once.
 *
 * @param quantity as typed
 * @param unitPrice as typed, in yuan
 * @param lines one item a line, its fields parted by tabs as spreadsheets copy them, or
 * by upright strokes
 */
record ItemsForm(@Size(max = 100, message = "{form.tooLong}") @OneLine @Printable String name,
		@Size(max = 100, message = "{form.tooLong}") @OneLine @Printable String mark,
		@Size(max = 100, message = "{form.tooLong}") @OneLine @Printable String specification, String quantity,
		@Size(max = 16, message = "{form.tooLong}") @OneLine @Printable String unit, String unitPrice,
		PriceBasis priceBasis, @Size(max = 200, message = "{form.tooLong}") @OneLine @Printable String place,
		@Size(max = 60000, message = "{form.tooLong}") @Printable String lines) {

	boolean hasLines() {
		return this.lines != null && !this.lines.isBlank();
	}

	boolean hasItem() {
		return filled(this.name) || filled(this.quantity) || filled(this.unit) || filled(this.unitPrice);
	}

	static boolean filled(String text) {
		return text != null && !text.isBlank();
	}

}
