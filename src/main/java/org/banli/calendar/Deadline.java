package org.banli.calendar;

import java.time.LocalDate;
import java.util.List;

/** The last day of a period, and how it was found. */
public record Deadline(LocalDate dueOn, List<DerivationDay> derivation) {

	public Deadline {
		derivation = List.copyOf(derivation);
	}

}
