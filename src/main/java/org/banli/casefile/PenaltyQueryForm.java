package org.banli.casefile;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;

/** That earlier penalties were looked up and none was found. */
public record PenaltyQueryForm(@NotNull @PastOrPresent(message = "{casefile.clue.future}") LocalDate noneOn) {
}
