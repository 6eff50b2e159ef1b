package org.banli.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.banli.document.PaperText.Block;
import org.banli.document.PaperText.FormRow;
import org.banli.document.PaperText.Line;
import org.banli.document.PaperText.Style;

/**
 * Reads the small markup of papers: the first characters of a line say what the line is.
 * What facts bring in is protected before, so that it stays text whatever it holds.
 */
final class PaperMarkup {

	static final Map<String, Style> LINE_STARTS = Map.of("###", Style.SUBHEADING, "##", Style.HEADING, "#", Style.TITLE,
			">>", Style.RIGHT, "><", Style.CENTRE, ">", Style.FLUSH);

	static final List<String> COMMANDS = List.of("@机关", "@文号", "@注", "@签名", "@落款", "@换页", "@联", "@裁切", "@横向");

	/** Room for what is written by hand. */
	static final String BLANK = "________";

	private static final String SPECIAL = "\n|@#>+";

	/**
	 * From here on, characters that mean nothing to anybody stand for those of
	 * {@link #SPECIAL}.
	 */
	private static final char PROTECTED = '\uE000';

	private static final char BLANK_START = '\uE00E';

	private static final char BLANK_END = '\uE00F';

	private static final Pattern BLANKS = Pattern.compile(BLANK_START + "([^" + BLANK_END + "]*)" + BLANK_END);

	private static final Pattern PRIVATE = Pattern.compile("\\p{Co}");

	private static final int HUNDRED = 100;

	private final List<Block> blocks = new ArrayList<>();

	private final List<List<String>> table = new ArrayList<>();

	private final List<FormRow> form = new ArrayList<>();

	private boolean isLandscape;

	private PaperMarkup() {
	}

	/** Makes a value mere text. */
	static String protect(String value) {
		StringBuilder text = new StringBuilder();
		for (char character : value.toCharArray()) {
			int at = SPECIAL.indexOf(character);
			text.append((at < 0) ? character : (char) (PROTECTED + at));
		}
		return text.toString();
	}

	/** Whether a value holds characters that this class uses for itself. */
	static boolean isClean(String value) {
		return !PRIVATE.matcher(value).find();
	}

	/** Marks the place of a fact that is not there. */
	static String blank(String name) {
		return BLANK_START + name + BLANK_END;
	}

	/** The facts whose places stayed empty. */
	static List<String> blanks(String filled) {
		return BLANKS.matcher(filled).results().map((found) -> found.group(1)).distinct().toList();
	}

	static PaperText read(String filled) {
		PaperMarkup markup = new PaperMarkup();
		filled.lines().map(String::strip).forEach(markup::readLine);
		markup.endTables();
		return new PaperText(markup.isLandscape, markup.blocks);
	}

	private void readLine(String line) {
		if (line.startsWith("|")) {
			endForm();
			this.table.add(cells(line.substring(1)));
			return;
		}
		if (line.startsWith("+")) {
			endTable();
			this.form.add(formRow(line));
			return;
		}
		if (line.isEmpty()) {
			return;
		}
		endTables();
		if (line.startsWith("@")) {
			command(line);
			return;
		}
		String start = LINE_STARTS.keySet()
			.stream()
			.filter(line::startsWith)
			.max((one, other) -> one.length() - other.length())
			.orElse("");
		add(LINE_STARTS.getOrDefault(start, Style.TEXT), line.substring(start.length()));
	}

	private void command(String line) {
		String name = COMMANDS.stream().filter(line::startsWith).findFirst().orElse("");
		String rest = line.substring(name.length());
		switch (name) {
			case "@机关" -> add(Style.BUREAU, rest);
			case "@文号" -> add(Style.NUMBER, rest);
			case "@注" -> add(Style.NOTE, rest);
			case "@签名" -> this.blocks.add(new PaperText.Signature(cells(rest)));
			case "@落款" -> this.blocks.add(ending(cells(rest)));
			case "@换页" -> this.blocks.add(new PaperText.Break());
			case "@联" -> this.blocks.add(new PaperText.Part(plain(rest)));
			case "@裁切" -> this.blocks.add(new PaperText.Cut(plain(rest)));
			case "@横向" -> this.isLandscape = true;
			default -> add(Style.TEXT, line);
		}
	}

	private static PaperText.Ending ending(List<String> cells) {
		String date = (cells.size() > 1) ? cells.get(1) : "";
		return new PaperText.Ending(cells.get(0), date.isEmpty() ? ChineseDate.BLANK : date);
	}

	/** A paragraph for each line that the value of a fact has. */
	private void add(Style style, String text) {
		for (String part : PaperText.lines(plain(text))) {
			if (!part.isBlank()) {
				this.blocks.add(new Line(style, part.strip()));
			}
		}
	}

	private FormRow formRow(String line) {
		boolean isTall = line.startsWith("++");
		List<String> cells = new ArrayList<>(cells(line.substring(isTall ? 2 : 1)));
		if (isTall) {
			while (cells.size() < 3) {
				cells.add("");
			}
			return new FormRow(cells.subList(0, 2), cells.get(2));
		}
		if (cells.size() % 2 == 1) {
			cells.add("");
		}
		return new FormRow((cells.size() > 4) ? cells.subList(0, 4) : cells, null);
	}

	private static List<String> cells(String text) {
		String inner = text.strip();
		String trimmed = inner.endsWith("|") ? inner.substring(0, inner.length() - 1) : inner;
		return Arrays.stream(trimmed.split("\\|", -1)).map(String::strip).map(PaperMarkup::cell).toList();
	}

	/** An empty cell shows its place by itself. */
	private static String cell(String text) {
		return BLANKS.matcher(text).matches() ? "" : plain(text);
	}

	private static String plain(String text) {
		StringBuilder plain = new StringBuilder();
		for (char character : BLANKS.matcher(text).replaceAll(Matcher.quoteReplacement(BLANK)).toCharArray()) {
			int at = character - PROTECTED;
			plain.append((at >= 0 && at < SPECIAL.length()) ? SPECIAL.charAt(at) : character);
		}
		return plain.toString().strip();
	}

	private void endTables() {
		endTable();
		endForm();
	}

	private void endForm() {
		if (!this.form.isEmpty()) {
			this.blocks.add(new PaperText.Form(List.copyOf(this.form)));
			this.form.clear();
		}
	}

	private void endTable() {
		if (this.table.isEmpty()) {
			return;
		}
		List<String> heads = this.table.get(0);
		boolean hasWidths = this.table.size() > 1 && this.table.get(1).stream().allMatch((cell) -> cell.matches("-+"));
		List<Integer> shares = new ArrayList<>();
		for (int i = 0; i < heads.size(); i++) {
			shares.add((hasWidths && i < this.table.get(1).size()) ? this.table.get(1).get(i).length() : 1);
		}
		int sum = shares.stream().mapToInt(Integer::intValue).sum();
		List<List<String>> rows = this.table.stream()
			.skip(hasWidths ? 2 : 1)
			.map((row) -> padded(row, heads.size()))
			.toList();
		this.blocks
			.add(new PaperText.Table(shares.stream().map((share) -> share * HUNDRED / sum).toList(), heads, rows));
		this.table.clear();
	}

	private static List<String> padded(List<String> row, int size) {
		List<String> cells = new ArrayList<>(row.subList(0, Math.min(row.size(), size)));
		while (cells.size() < size) {
			cells.add("");
		}
		return List.copyOf(cells);
	}

}
