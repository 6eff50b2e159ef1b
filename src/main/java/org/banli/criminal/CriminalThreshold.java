package org.banli.criminal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A figure from which a conduct is a crime.
 *
 * @param article of the criminal law
 * @param threshold reached by itself ("以上" includes it); yuan or number
 * @param conditionText conditions that must all be true, parted by ";", or null
 * @param severity the word of the law for the tier
 * @param validTo the last day, null while in force
 * @param source text, article and item
 * @param certainty how sure the row is: sourced, likely
 */
public record CriminalThreshold(long id, String offenceCode, String offenceName, String article, String measure,
		BigDecimal threshold, String conditionText, String severity, LocalDate validFrom, LocalDate validTo,
		String source, String certainty) {

	public boolean isValidOn(LocalDate day) {
		return !day.isBefore(this.validFrom) && (this.validTo == null || !day.isAfter(this.validTo));
	}

	public List<String> conditions() {
		return (this.conditionText == null || this.conditionText.isEmpty()) ? List.of()
				: List.of(this.conditionText.split(";"));
	}

	public Severity tier() {
		return Severity.of(this.severity);
	}

	/** The text it stands in, without article and item. */
	public String law() {
		int at = this.source.indexOf(" art");
		return (at < 0) ? this.source : this.source.substring(0, at);
	}

}
