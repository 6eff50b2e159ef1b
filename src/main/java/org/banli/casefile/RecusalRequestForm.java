package org.banli.casefile;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.banli.document.Printable;

/** Asks to step back from a case (回避). */
record RecusalRequestForm(@NotBlank @Size(max = 500, message = "{form.tooLong}") @Printable String reason) {
}
