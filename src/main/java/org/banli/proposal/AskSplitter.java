package org.banli.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Proposes the asks of a body that numbers them; an officer confirms what it found. It
 * looks in the part that asks (为此建议, 具体建议) first, and takes the outermost numbering that
 * has two members. Nothing of the text is left out.
 */
final class AskSplitter {

	private static final int MAX_ASKS = 30;

	private static final int MAX_HEADINGS = 5;

	private static final String NUMERAL = "[一二三四五六七八九十]{1,3}";

	/** 为此，提出如下建议： and its like, at the beginning of a line or a sentence. */
	private static final Pattern ASKING = Pattern.compile("(?m)(?:^|(?<=[。；]))" + "(?:" + NUMERAL + "、|[（(]" + NUMERAL
			+ "[)）]|\\d{1,2}[.、．]|【)?(?:(?:为此|因此|对此|特此|鉴于此|综上)[，,]?)?(?:我们|我)?(?:现|特)?"
			+ "(?:提出)?(?:如下|以下)?(?:几点)?(?:具体|对策)?建议(?:如下)?】?(?:[：:]|。?$)");

	private static final List<Pattern> NUMBERINGS = List.of(Pattern.compile("(?m)^" + NUMERAL + "、"),
			Pattern.compile("(?m)^[（(]" + NUMERAL + "[)）]"), Pattern.compile("(?m)^[0-9０-９]{1,2}[.、．](?=[^0-9０-９])"),
			Pattern.compile("(?:^|(?<=[。；;：:\\n]))[一二三四五六七八九十]是"),
			Pattern.compile("(?:^|(?<=[。；;：:\\n]))第[一二三四五六七八九十][，,、]"));

	private AskSplitter() {
	}

	/** The asks found, in order; none when the body does not number them. */
	static List<String> split(String body) {
		String text = body.lines()
			.map(String::strip)
			.filter((line) -> !line.isEmpty())
			.collect(Collectors.joining("\n"));
		Matcher heading = ASKING.matcher(text);
		for (int found = 0; found < MAX_HEADINGS && heading.find(); found++) {
			List<String> asks = outermost(text.substring(heading.end()).strip());
			if (!asks.isEmpty()) {
				return asks;
			}
		}
		return outermost(text);
	}

	private static List<String> outermost(String part) {
		for (Pattern numbering : NUMBERINGS) {
			List<String> asks = by(numbering, part);
			if (asks.size() >= 2) {
				return asks;
			}
		}
		return List.of();
	}

	/**
	 * The members of a numbering; what comes after the most of them stays in the last.
	 */
	private static List<String> by(Pattern numbering, String text) {
		Matcher matcher = numbering.matcher(text);
		List<String> asks = new ArrayList<>();
		int from = -1;
		while (matcher.find()) {
			if (asks.size() == MAX_ASKS - 1 && from >= 0) {
				break;
			}
			if (from >= 0) {
				add(asks, text.substring(from, matcher.start()));
			}
			from = matcher.end();
		}
		if (from >= 0) {
			add(asks, text.substring(from));
		}
		return asks;
	}

	private static void add(List<String> asks, String text) {
		String ask = text.strip().replace("\n", "");
		int end = ask.length();
		while (end > 0 && "；;。，,".indexOf(ask.charAt(end - 1)) >= 0) {
			end--;
		}
		if (end > 0) {
			asks.add(ask.substring(0, end));
		}
	}

}
