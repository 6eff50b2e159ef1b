package org.banli.penalty;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a plan of instalments: a line for each part, day and sum parted by a space. */
final class InstalmentLines {

	private static final int MOST = 60;

	private InstalmentLines() {
	}

	/**
	 * Reads the lines.
	 * @throws IllegalArgumentException when one is no day and sum
	 */
	static List<Instalment> read(long decisionId, String lines, String reason) {
		List<Instalment> plan = new ArrayList<>();
		for (String line : (lines == null) ? new String[0] : lines.split("\n")) {
			if (!line.isBlank()) {
				String[] parts = line.strip().split("\\s+");
				if (parts.length != 2 || !parts[1].matches("\\d{1,9}(\\.\\d{1,2})?")) {
					throw new IllegalArgumentException(line);
				}
				try {
					plan.add(new Instalment(0, decisionId, LocalDate.parse(parts[0]), new BigDecimal(parts[1]), reason,
							null));
				}
				catch (DateTimeException ex) {
					throw new IllegalArgumentException(line, ex);
				}
			}
		}
		if (plan.isEmpty() || plan.size() > MOST) {
			throw new IllegalArgumentException("A plan has 1 to " + MOST + " lines");
		}
		return plan;
	}

	/** The key of what is wrong with a plan; empty when all is well. */
	static Optional<String> problem(List<Instalment> plan, BigDecimal left, LocalDate today) {
		BigDecimal sum = plan.stream().map(Instalment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
		if (sum.compareTo(left) != 0) {
			return Optional.of("penalty.perform.sum");
		}
		LocalDate before = today;
		for (Instalment one : plan) {
			if (!one.dueOn().isAfter(before)) {
				return Optional.of("penalty.perform.order");
			}
			before = one.dueOn();
		}
		return Optional.empty();
	}

}
