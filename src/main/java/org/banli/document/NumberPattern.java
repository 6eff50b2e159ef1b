package org.banli.document;

/**
 * How the numbers of a kind of paper are formed.
 *
 * @param kind the kind, such as penaltyDecision
 * @param name its Chinese name
 * @param unitCode the unit that does it so, empty for every unit
 * @param codeWord what stands before the year, with {代字} for the unit's word
 * @param isSure whether a published number shows the form
 * @param source that number, or why it is not sure
 */
public record NumberPattern(String kind, String name, String unitCode, String codeWord, boolean isSure, String source) {

	/** What stands for the unit's own word. */
	static final String WORD = "{代字}";

	/** The code word of a unit. */
	String of(String word) {
		return this.codeWord.replace(WORD, word);
	}

}
