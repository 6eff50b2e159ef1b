package org.banli.criminal;

import java.util.List;

/**
 * The result of a criminal check.
 *
 * @param article of the criminal law, null where nothing is to be referred
 * @param severity the tier, null unless the case is to be referred for a figure
 * @param nearThreshold whether the case stays but comes near a figure: the reason must be
 * given and countersigned then
 * @param decisive the row that decides, or comes nearest; null where none was weighed
 * @param rules every row that was weighed
 * @param grounds why, as keys of the message file; the first is the main one
 */
public record ReferralOpinion(ReferralOutcome outcome, String article, Severity severity, boolean nearThreshold,
		WeighedRule decisive, List<WeighedRule> rules, List<Ground> grounds) {

	/** A reason that is no row of the table. */
	public enum Ground {

		/** The figures of the text in force are reached. */
		REACHED,

		/**
		 * Conduct before the present text: both texts are reached, the lower tier counts.
		 */
		BOTH_TEXTS,

		/** Conduct before the present text, one of the two is not reached. */
		ONE_TEXT_ONLY,

		/** No text gave a figure at the time of the conduct. */
		NO_TEXT_THEN,

		NOT_REACHED,

		SUSPICION,

		/** 214 and 218 need knowledge, and there was none. */
		NO_KNOWLEDGE,

		KNOWLEDGE_OPEN,

		/** Only another person's patent can be counterfeited in the sense of 216. */
		NOT_OTHERS_PATENT,

		OTHERS_PATENT_OPEN,

		MARK_KIND_OPEN,

		LABELS_SOURCE_OPEN,

		/** Two measures of one item reach half: not settled, art 13(1)(五). */
		ONE_ITEM_TWICE,

		/** One business amount would count under two items: not settled, art 13(1)(五). */
		ONE_AMOUNT_TWICE

	}

}
