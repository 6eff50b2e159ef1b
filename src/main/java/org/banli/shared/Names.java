package org.banli.shared;

import org.springframework.stereotype.Component;

/** People as pages and sheets name them for what they did. */
@Component("names")
public class Names {

	private final Words words;

	Names(Words words) {
		this.words = words;
	}

	/**
	 * Who did it, and for whom where he stood in.
	 * @param absent the name of the absent colleague, null where there is none
	 */
	public String of(String person, String absent) {
		return (absent == null || absent.isBlank()) ? person : this.words.of("shared.behalf", person, absent);
	}

}
