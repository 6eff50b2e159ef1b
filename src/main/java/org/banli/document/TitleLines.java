package org.banli.document;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a title into lines of about equal length, so that it stands as a trapezoid or
 * rhomboid and never tears a number apart.
 */
final class TitleLines {

	/** Characters of 22 pt on the 156 mm of the type area. */
	static final int WIDTH = 20;

	private static final double HALF_WIDTH = 0.6;

	private static final double PREFERENCE = 3;

	private TitleLines() {
	}

	static List<String> wrap(List<String> lines) {
		return lines.stream().flatMap((line) -> wrap(line).stream()).toList();
	}

	static List<String> wrap(String line) {
		int parts = (int) Math.ceil(width(line) / WIDTH);
		if (parts <= 1) {
			return List.of(line);
		}
		List<String> result = new ArrayList<>();
		String rest = line;
		for (int left = parts; left > 1 && !rest.isEmpty(); left--) {
			int at = breakNear(rest, width(rest) / left);
			result.add(rest.substring(0, at));
			rest = rest.substring(at);
		}
		// Breaks at words may leave more for the last line than fits
		result.addAll((width(rest) > WIDTH) ? wrap(rest) : List.of(rest));
		return result;
	}

	static double width(String text) {
		return text.codePoints().mapToDouble((character) -> (character < 0x2000) ? HALF_WIDTH : 1).sum();
	}

	private static int breakNear(String text, double wanted) {
		int best = text.length();
		double bestCost = Double.MAX_VALUE;
		for (int at = 1; at < text.length(); at++) {
			double width = width(text.substring(0, at));
			double cost = Math.abs(width - wanted) - (isWordBoundary(text, at) ? PREFERENCE : 0);
			if (width <= WIDTH && cost < bestCost && mayBreak(text, at)) {
				best = at;
				bestCost = cost;
			}
		}
		return best;
	}

	private static boolean mayBreak(String text, int at) {
		char before = text.charAt(at - 1);
		char after = text.charAt(at);
		boolean insideNumber = isPlain(before) && isPlain(after) || before == '第' && isPlain(after)
				|| isPlain(before) && after == '号';
		return !insideNumber && !Character.isLowSurrogate(after) && "《“‘（〔、".indexOf(before) < 0
				&& "》”’）〕、，。：；的".indexOf(after) < 0;
	}

	private static boolean isWordBoundary(String text, int at) {
		return "第《“".indexOf(text.charAt(at)) >= 0 || "》”，的".indexOf(text.charAt(at - 1)) >= 0;
	}

	private static boolean isPlain(char character) {
		return character < 0x2000;
	}

}
