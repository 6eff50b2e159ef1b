package org.banli.shared;

import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of the message files, for code that writes sentences. */
@Component
public class Words {

	private final MessageSource messages;

	Words(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * The text of a key with its values filled in.
	 * @throws org.springframework.context.NoSuchMessageException when the key is missing
	 */
	public String of(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
	}

	/** The text of a key, or the given text where the files have none. */
	public String orElse(String key, String otherwise) {
		return this.messages.getMessage(key, null, otherwise, Locale.SIMPLIFIED_CHINESE);
	}

}
