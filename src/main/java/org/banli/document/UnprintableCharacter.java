package org.banli.document;

/**
 * Says that a text holds a character that none of the configured fonts can print.
 */
public class UnprintableCharacter extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private static final int CONTEXT = 8;

	private final int character;

	UnprintableCharacter(int character, String text) {
		super("No font has the character %s (U+%04X) in \"%s\"".formatted(Character.toString(character), character,
				around(character, text)));
		this.character = character;
	}

	private static String around(int character, String text) {
		int at = text.indexOf(character);
		return text.substring(Math.max(0, at - CONTEXT), Math.min(text.length(), at + CONTEXT)).strip();
	}

	public String character() {
		return Character.toString(this.character);
	}

}
