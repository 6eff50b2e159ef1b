package org.banli.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.banli.shared.Words;

import org.springframework.stereotype.Component;

/** Says what is wrong with the text of a paper, line by line, before it is kept. */
@Component
class PaperCheck {

	private static final Pattern TAG = Pattern.compile("\\{\\{(.*?)\\}\\}");

	private static final Pattern COMMAND = Pattern.compile("@\\p{IsHan}+");

	private static final String FORBIDDEN = "{&>=<$+!";

	private static final int MOST = 20;

	private final PaperFacts facts;

	private final Words words;

	PaperCheck(PaperFacts facts, Words words) {
		this.facts = facts;
		this.words = words;
	}

	/** What is wrong, one sentence each; empty when nothing is. */
	List<String> problems(String body) {
		List<String> problems = new ArrayList<>();
		Deque<Open> open = new ArrayDeque<>();
		List<String> lines = body.lines().toList();
		int columns = 0;
		for (int at = 0; at < lines.size() && problems.size() < MOST; at++) {
			String line = lines.get(at).strip();
			tags(line, at + 1, open, problems);
			command(line, at + 1, problems);
			if (line.startsWith("|")) {
				int cells = line.replaceAll("\\|$", "").split("\\|", -1).length - 1;
				if (columns > 0 && cells != columns) {
					problems.add(this.words.of("document.papers.problem.columns", at + 1, columns, cells));
				}
				columns = (columns == 0) ? cells : columns;
			}
			else if (!TAG.matcher(line).replaceAll("").isBlank()) {
				columns = 0;
			}
		}
		open.forEach((section) -> problems
			.add(this.words.of("document.papers.problem.unclosed", section.line(), section.name())));
		if (body.isBlank()) {
			problems.add(this.words.of("document.papers.problem.empty"));
		}
		return problems.stream().limit(MOST).toList();
	}

	private void tags(String line, int number, Deque<Open> open, List<String> problems) {
		Matcher tag = TAG.matcher(line);
		while (tag.find()) {
			String inner = tag.group(1).strip();
			char kind = inner.isEmpty() ? ' ' : inner.charAt(0);
			if (kind == '#' || kind == '^') {
				String name = inner.substring(1).strip();
				known(name, number, open, problems);
				open.push(new Open(name, number, (kind == '#') ? resolve(name, open) : null));
			}
			else if (kind == '/') {
				close(inner.substring(1).strip(), number, open, problems);
			}
			else if (kind == ' ' || FORBIDDEN.indexOf(kind) >= 0) {
				problems.add(this.words.of("document.papers.problem.tag", number, tag.group()));
			}
			else {
				known(inner, number, open, problems);
			}
		}
		String rest = TAG.matcher(line).replaceAll("");
		if (rest.contains("{{") || rest.contains("}}")) {
			problems.add(this.words.of("document.papers.problem.braces", number));
		}
	}

	private void close(String name, int number, Deque<Open> open, List<String> problems) {
		if (open.isEmpty()) {
			problems.add(this.words.of("document.papers.problem.notOpen", number, name));
		}
		else if (!open.peek().name().equals(name)) {
			problems.add(this.words.of("document.papers.problem.crossed", number, name, open.peek().name()));
			open.removeIf((section) -> section.name().equals(name));
		}
		else {
			open.pop();
		}
	}

	private void known(String name, int number, Deque<Open> open, List<String> problems) {
		if (resolve(name, open) == null) {
			problems.add(this.words.of("document.papers.problem.unknown", number, name));
		}
	}

	/**
	 * The full name of what a name means where it stands, null where it means nothing.
	 */
	private String resolve(String name, Deque<Open> open) {
		if (Set.of("-first", "-last", "-index", ".").contains(name)) {
			return name;
		}
		for (Open section : open) {
			String found = (section.meaning() == null) ? null : find(section.meaning() + ".", name);
			if (found != null) {
				return found;
			}
		}
		return find("", name);
	}

	private String find(String prefix, String name) {
		Set<String> names = this.facts.names();
		String full = prefix + name;
		if (names.contains(full)) {
			return full;
		}
		if (names.contains(full + "[]")) {
			return full + "[]";
		}
		if (name.startsWith(PaperFacts.HAS) && names.contains(prefix + name.substring(1) + "[]")) {
			return full;
		}
		return names.stream().anyMatch((known) -> known.startsWith(full + ".")) ? full : null;
	}

	private void command(String line, int number, List<String> problems) {
		Matcher command = COMMAND.matcher(line);
		if (command.lookingAt() && PaperMarkup.COMMANDS.stream().noneMatch(line::startsWith)) {
			problems.add(this.words.of("document.papers.problem.command", number, command.group(),
					String.join(" ", PaperMarkup.COMMANDS)));
		}
	}

	/** The full names that a text mentions. */
	Set<String> mentioned(String body) {
		Set<String> found = new LinkedHashSet<>();
		Deque<Open> open = new ArrayDeque<>();
		Matcher tag = TAG.matcher(body);
		while (tag.find()) {
			String inner = tag.group(1).strip();
			char kind = inner.charAt(0);
			if (kind == '/') {
				open.pop();
				continue;
			}
			boolean isSection = kind == '#' || kind == '^';
			String name = isSection ? inner.substring(1).strip() : inner;
			String meaning = resolve(name, open);
			if (this.facts.names().contains(meaning)) {
				found.add(meaning);
			}
			if (isSection) {
				open.push(new Open(name, 0, (kind == '#') ? meaning : null));
			}
		}
		return found;
	}

	/** The names among those required that no fact has. */
	List<String> unknown(List<String> required) {
		return required.stream().filter((name) -> !this.facts.names().contains(name)).toList();
	}

	/**
	 * A section that is open.
	 *
	 * @param meaning the full name of what its inside looks into first, or {@code null}
	 */
	private record Open(String name, int line, String meaning) {

	}

}
