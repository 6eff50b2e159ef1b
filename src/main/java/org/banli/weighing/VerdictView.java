package org.banli.weighing;

import java.util.List;

/**
 * A criminal check as the page shows it.
 *
 * @param tone {@code r} to be referred, {@code y} a second signature is asked, {@code n}
 * neither
 * @param points the short facts beside the verdict: label and text
 * @param others what was found for other offences, in words
 * @param ruleCount how many rows were weighed
 * @param report the words for a report
 * @param isLatest whether it is the check that holds
 * @param needsReason whether it stays only with a reason and a second signature
 * @param keptBy who gave the reason, null while nobody has
 */
public record VerdictView(CaseCheck check, String tone, String title, String lead, List<Point> points,
		List<Gauge> gauges, List<String> others, List<CheckedOffence> offences, int ruleCount, List<AddedCase> added,
		String report, boolean isLatest, boolean needsReason, boolean isAgainstSuspicion, boolean mayKeep,
		boolean mayAgree, String keptBy, String agreedBy) {

	/** A short fact beside the verdict. */
	public record Point(String label, String text) {
	}

}
