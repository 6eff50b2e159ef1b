package org.banli.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part that a unit plays where a list names it. */
enum UnitPart {

	MAIN("主办|牵头|独办|主承办"), HANDLER("承办|责任|办理"), CO("会办|协办|参办|配合|协同|协助"), SPLIT("分办");

	private static final String WORDS = "主承办|主办|牵头|独办|承办|责任|办理|会办|协办|参办|配合|协同|协助|分办";

	/** 主办：市财政局 speaks for all that follow. */
	private static final Pattern BEFORE = Pattern.compile("^[（(]?(" + WORDS + ")(?:单位|部门)?[）)]?\\s*[:：]\\s*");

	/** 市财政局（主办） speaks for this one. */
	private static final Pattern BEHIND = Pattern
		.compile("\\s*[（(](" + WORDS + ")(?:单位|部门)?[）)]$|(?<=[局委办院会厅司社部])(" + WORDS + ")$");

	private static final Pattern LIST_NUMBER = Pattern.compile("^[（(]?[0-9一二三四五六七八九十]{1,2}[.)）、．]\\s*");

	private final Pattern words;

	UnitPart(String words) {
		this.words = Pattern.compile(words);
	}

	/** A unit in its part. */
	record Named(String name, UnitPart part) {
	}

	static UnitPart of(ListColumn column) {
		return switch (column) {
			case MAIN -> MAIN;
			case CO_UNIT -> CO;
			case SPLIT -> SPLIT;
			default -> HANDLER;
		};
	}

	/** The part that the way of handling on one line gives its unit, null where none. */
	static UnitPart ofLine(String words) {
		boolean isOne = words != null && ListTexts.tight(words).matches("(?:" + WORDS + ")(?:单位|部门)?");
		return isOne ? of(words) : null;
	}

	/** The part that a word names, null where it names none. */
	static UnitPart of(String words) {
		if (words == null) {
			return null;
		}
		return Arrays.stream(values())
			.filter((part) -> part != HANDLER && part.words.matcher(words).find())
			.findFirst()
			.orElse(null);
	}

	/** The units of a cell. */
	static List<Named> read(String text, UnitPart usual, UnitNames names) {
		List<Named> units = new ArrayList<>();
		UnitPart current = usual;
		for (String piece : pieces(text, names)) {
			String name = unnumbered(piece);
			Matcher before = BEFORE.matcher(name);
			if (before.find()) {
				current = part(before.group(1), usual);
				name = name.substring(before.end());
			}
			UnitPart part = current;
			Matcher behind = BEHIND.matcher(name);
			if (behind.find() && (behind.group(1) != null || !names.isKnown(name))) {
				part = part((behind.group(1) != null) ? behind.group(1) : behind.group(2), current);
				name = name.substring(0, behind.start());
			}
			name = name.replaceAll("等$|[。.]$", "").strip();
			if (!ListTexts.isNothing(name) && !name.matches("[0-9一二三四五六七八九十]{1,2}")) {
				units.add(new Named(name, part));
			}
		}
		return units;
	}

	private static UnitPart part(String word, UnitPart otherwise) {
		UnitPart part = of(word);
		return (part == null) ? otherwise : part;
	}

	/** The names between separators; 和 and spaces part them only where both are units. */
	private static List<String> pieces(String text, UnitNames names) {
		List<String> pieces = new ArrayList<>();
		for (String piece : outsideBrackets(ListTexts.halfWidth(text))) {
			String plain = piece.strip();
			if (plain.isEmpty() || names.isKnown(plain)) {
				pieces.add(plain);
				continue;
			}
			String[] spaced = plain.split("\\s+");
			List<String> joined = joined(plain, names);
			if (spaced.length > 1 && !names.isKnown(String.join("", spaced))
					&& Arrays.stream(spaced).map(UnitPart::unnumbered).anyMatch(names::isKnown)) {
				pieces.addAll(List.of(spaced));
			}
			else if (!joined.isEmpty()) {
				pieces.addAll(joined);
			}
			else {
				pieces.add(plain.replaceAll("\\s+", ""));
			}
		}
		return pieces;
	}

	/** The units that 和 joins, some of which have the word in their name; none else. */
	private static List<String> joined(String text, UnitNames names) {
		if (names.isKnown(text)) {
			return List.of(text);
		}
		for (int i = 1; i < text.length() - 1; i++) {
			if ("和与及".indexOf(text.charAt(i)) >= 0 && names.isKnown(text.substring(0, i))) {
				List<String> rest = joined(text.substring(i + 1), names);
				if (!rest.isEmpty()) {
					List<String> all = new ArrayList<>(List.of(text.substring(0, i)));
					all.addAll(rest);
					return all;
				}
			}
		}
		return List.of();
	}

	private static String unnumbered(String text) {
		return LIST_NUMBER.matcher(text).replaceFirst("");
	}

	private static List<String> outsideBrackets(String text) {
		List<String> parts = new ArrayList<>();
		StringBuilder part = new StringBuilder();
		int depth = 0;
		for (char sign : text.toCharArray()) {
			boolean isSeparator = "、，,;；/|\n\r+".indexOf(sign) >= 0;
			if (sign == '（' || sign == '(') {
				depth++;
			}
			else if (sign == '）' || sign == ')') {
				depth = Math.max(0, depth - 1);
			}
			if (isSeparator && (depth == 0 || sign == '\n')) {
				parts.add(part.toString());
				part.setLength(0);
				depth = 0;
			}
			else {
				part.append(sign);
			}
		}
		parts.add(part.toString());
		return parts;
	}

}
