package org.banli.casefile;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.banli.document.Printable;

/**
 * Asks for more time.
 *
 * @param clock subject and code of the clock, parted by a space
 */
record ExtensionRequestForm(@NotBlank String clock,
		@NotBlank @Size(max = 1000, message = "{form.tooLong}") @Printable String reason) {
}
