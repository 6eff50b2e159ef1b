package org.banli.intake;

import java.util.regex.Pattern;

/** Plain forms of what people type into cells. */
final class ListTexts {

	private static final Pattern NOTHING = Pattern.compile("[\\s/\\\\—–\\-_.…·*×]*|(暂)?无。?|没有|空|[nN]/?[aA]|[nN]ull");

	private ListTexts() {
	}

	/** Wide digits, letters and signs in their plain form; Chinese punctuation stays. */
	static String halfWidth(String text) {
		StringBuilder plain = new StringBuilder(text.length());
		for (char sign : text.toCharArray()) {
			boolean isWide = (sign >= '\uff10' && sign <= '\uff19') || (sign >= '\uff21' && sign <= '\uff3a')
					|| (sign >= '\uff41' && sign <= '\uff5a') || sign == '\uff0e' || sign == '\uff0f'
					|| sign == '\uff0d';
			if (isWide) {
				plain.append((char) (sign - '\uff01' + '!'));
			}
			else if (sign == '\u3000' || sign == '\u00a0' || sign == '\u2002' || sign == '\u2003') {
				plain.append(' ');
			}
			else if (sign != '\u200b' && sign != '\ufeff') {
				plain.append(sign);
			}
		}
		return plain.toString();
	}

	/** The text without any space or line break. */
	static String tight(String text) {
		return halfWidth(text).replaceAll("\\s+", "");
	}

	/**
	 * One line, line breaks between Chinese characters gone; null where nothing is said.
	 */
	static String line(String text) {
		if (text == null) {
			return null;
		}
		String line = halfWidth(text).replace("_x000D_", "\n")
			.strip()
			.replaceAll("(?<=[\\p{IsHan}，。、；：）》”])\\s*[\\r\\n]+\\s*(?=[\\p{IsHan}（《“])", "")
			.replaceAll("\\s+", " ");
		return isNothing(line) ? null : line;
	}

	/** Whether a cell says that there is nothing: empty, a dash, 无. */
	static boolean isNothing(String text) {
		return text == null || NOTHING.matcher(text.strip()).matches();
	}

}
