package org.banli.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Proposes the asks of a body that numbers them; an officer confirms what it found. It
 * looks in the part that asks (为此建议, 具体建议) first, and takes the outermost numbering that
 * has two members.
 */
final class AskSplitter {

	private static final int MAX_TEXT = 2000;

	private static final int MAX_ASKS = 30;

	private static final Pattern ASKING = Pattern
		.compile("(为此|因此|特此|鉴于此|现)?[，,]?\\s*(提出(如下|以下)?(几点)?建议|具体建议|建议如下|特?建议|对策建议)[：:。]?\\s*\\n?");

	private static final List<Pattern> NUMBERINGS = List.of(Pattern.compile("(?m)^\\s*[一二三四五六七八九十]{1,3}、"),
			Pattern.compile("(?m)^\\s*[（(][一二三四五六七八九十]{1,3}[)）]"), Pattern.compile("(?m)^\\s*\\d{1,2}[.、．]\\s*(?=\\D)"),
			Pattern.compile("(?:(?<=[。；;：:\\n])|^)\\s*[一二三四五六七八九十]是"),
			Pattern.compile("(?:(?<=[。；;：:\\n])|^)\\s*第[一二三四五六七八九十][，,、]"));

	private AskSplitter() {
	}

	/** The asks found, in order; none when the body does not number them. */
	static List<String> split(String body) {
		String part = askingPart(body);
		for (Pattern numbering : NUMBERINGS) {
			List<String> asks = by(numbering, part);
			if (asks.size() >= 2) {
				return asks;
			}
		}
		return List.of();
	}

	private static String askingPart(String body) {
		Matcher matcher = ASKING.matcher(body);
		int from = -1;
		while (matcher.find()) {
			boolean startsLine = matcher.start() == 0 || "\n。".indexOf(body.charAt(matcher.start() - 1)) >= 0;
			if (startsLine) {
				from = matcher.end();
			}
		}
		return (from < 0) ? body : body.substring(from);
	}

	private static List<String> by(Pattern numbering, String text) {
		Matcher matcher = numbering.matcher(text);
		List<Integer> starts = new ArrayList<>();
		List<Integer> ends = new ArrayList<>();
		while (matcher.find()) {
			starts.add(matcher.start());
			ends.add(matcher.end());
		}
		List<String> asks = new ArrayList<>();
		for (int i = 0; i < starts.size() && asks.size() < MAX_ASKS; i++) {
			int to = (i + 1 < starts.size()) ? starts.get(i + 1) : text.length();
			String ask = text.substring(ends.get(i), to).strip().replaceAll("\\s*\\n\\s*", "");
			ask = ask.replaceAll("[；;。，,]+$", "");
			if (!ask.isEmpty()) {
				asks.add((ask.length() > MAX_TEXT) ? ask.substring(0, MAX_TEXT) : ask);
			}
		}
		return asks;
	}

}
