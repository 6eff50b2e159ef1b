package org.banli.weighing;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.banli.criminal.Severity;
import org.banli.criminal.WeighedRule;

/** A row of the table as it was weighed, kept with the check. */
public record CheckedRule(String law, String measure, String condition, Severity severity, BigDecimal actual,
		BigDecimal threshold, BigDecimal ratio, boolean met, boolean former, LocalDate validFrom, LocalDate validTo,
		String source) {

	static CheckedRule of(WeighedRule rule) {
		return new CheckedRule(rule.row().law(), rule.row().measure(), rule.row().conditionText(), rule.row().tier(),
				rule.actual(), rule.threshold(), rule.ratio(), rule.met(), rule.isFormer(), rule.row().validFrom(),
				rule.row().validTo(), rule.row().source());
	}

}
