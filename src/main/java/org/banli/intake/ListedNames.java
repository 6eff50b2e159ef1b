package org.banli.intake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.banli.shared.ChineseNumber;

/**
 * The people in a cell: 吴 敏、王强 is two names, 张示例等5人 is one name and a count of all.
 *
 * @param names the names in their order
 * @param count how many there are by the words 等…人, null where the cell does not say
 */
record ListedNames(List<String> names, Integer count) {

	private static final Pattern AND_OTHERS = Pattern
		.compile("[（(]?(?:等\\s*(?:共计?|一行|在内)?\\s*([0-9]{1,4}|[零〇一二两三四五六七八九十百]{1,6})|共?\\s*([0-9]{1,4}))\\s*余?(?:人|名|位)"
				+ "(?:市|省)?(?:人大|政协)?(?:代表|委员|人)?(?:联名|附议|领衔|提出)?[）)]?");

	private static final Pattern OTHERS = Pattern.compile("(?<=\\p{IsHan})等(?:人|代表|委员)?$");

	private static final Pattern SEPARATOR = Pattern.compile("[、，,;；/|\\n\\r]+|(?<=\\p{IsHan}{2})\\.(?=\\p{IsHan}{2})");

	private static final Pattern LABEL = Pattern.compile("^(?:领衔代表|领衔人|第一提案人|提案人|联名人|附议人|代表|委员|领衔)[:：]\\s*");

	private static final Pattern ORGANIZATION = Pattern.compile("委|会|党|盟|社|团|部|局|组|界|院|校|市|区|县|民革|民建|民进|致公|工商联");

	private static final Pattern TITLE = Pattern.compile("^(\\p{IsHan}{2,3})(?:代表|委员|同志)$");

	private static final Pattern LATIN = Pattern.compile(".*[A-Za-z].*");

	static ListedNames of(String cell) {
		if (ListTexts.isNothing(cell)) {
			return new ListedNames(List.of(), null);
		}
		String text = ListTexts.halfWidth(cell).strip();
		Integer count = null;
		Matcher others = AND_OTHERS.matcher(text);
		if (others.find()) {
			count = ChineseNumber.parse((others.group(1) != null) ? others.group(1) : others.group(2));
			text = text.substring(0, others.start()) + "、" + text.substring(others.end());
		}
		Set<String> names = new LinkedHashSet<>();
		for (String part : SEPARATOR.split(text)) {
			String segment = LABEL.matcher(part.strip()).replaceFirst("");
			segment = OTHERS.matcher(segment).replaceFirst("").strip();
			if (!ListTexts.isNothing(segment) && !segment.matches("[0-9.]+")) {
				names.addAll(people(segment));
			}
		}
		return new ListedNames(List.copyOf(names), count);
	}

	/** The names between two separators; spaces pad a name or part two. */
	private static List<String> people(String segment) {
		String[] words = segment.split("\\s+");
		if (words.length == 1 || LATIN.matcher(segment).matches()) {
			return List.of(plain(segment.replaceAll("\\s+", " ")));
		}
		if (ORGANIZATION.matcher(segment).find()) {
			return List.of(segment.replaceAll("\\s+", ""));
		}
		List<String> names = new ArrayList<>();
		StringBuilder open = new StringBuilder();
		for (String word : words) {
			boolean isPiece = word.codePointCount(0, word.length()) == 1;
			if (open.isEmpty()) {
				open.append(word);
			}
			else if (isPiece || open.codePointCount(0, open.length()) == 1) {
				open.append(word);
				names.add(open.toString());
				open.setLength(0);
				continue;
			}
			else {
				names.add(open.toString());
				open.setLength(0);
				open.append(word);
			}
		}
		if (!open.isEmpty()) {
			names.add(open.toString());
		}
		return names.stream().map(ListedNames::plain).toList();
	}

	private static String plain(String name) {
		String bare = name.replaceAll("^[0-9]{1,3}[.、)）]\\s*", "").replaceAll("[。.]$", "").strip();
		Matcher title = TITLE.matcher(bare);
		boolean isPerson = title.matches() && !ORGANIZATION.matcher(title.group(1)).find();
		return isPerson ? title.group(1) : bare;
	}

}
