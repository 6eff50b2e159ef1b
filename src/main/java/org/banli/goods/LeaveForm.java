package org.banli.goods;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.banli.document.Printable;

/** Why items on the list were not taken. */
record LeaveForm(List<Long> items, @NotBlank @Size(max = 500, message = "{form.tooLong}") @Printable String reason) {
}
