package org.banli.deadline;

import java.time.LocalDate;

/** What a clock would give if it were started; nothing is stored. */
public record ClockPreview(LocalDate dueOn, ClockDerivation derivation) {
}
