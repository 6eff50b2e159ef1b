package org.banli.shared;

import java.io.Serializable;

/**
 * What the next page says was done. Put into a redirect as its flash attribute
 * {@code flash}; a plain text does where there is nothing to take back.
 *
 * @param text the sentence
 * @param undo the address that takes it back by POST, null where nothing does
 * @param seconds how long the way back is offered
 */
public record Flash(String text, String undo, int seconds) implements Serializable {

	/** The name of the attribute. */
	public static final String ATTRIBUTE = "flash";

	public static Flash of(String text) {
		return new Flash(text, null, 0);
	}

	/** Something that can be taken back for a minute. */
	public static Flash undoable(String text, String undo) {
		return new Flash(text, undo, 60);
	}

}
