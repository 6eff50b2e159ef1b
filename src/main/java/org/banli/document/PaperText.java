package org.banli.document;

import java.util.ArrayList;
import java.util.List;

/**
 * A paper as what it consists of, in the order it is read; every printed form is made
 * from it.
 *
 * @param isLandscape whether it lies on its side, for wide lists
 * @param blocks what stands on it
 */
record PaperText(boolean isLandscape, List<Block> blocks) {

	PaperText {
		blocks = List.copyOf(blocks);
	}

	/** All text in reading order, for checks and for comparison. */
	List<String> texts() {
		List<String> texts = new ArrayList<>();
		for (Block block : this.blocks) {
			if (block instanceof Line line) {
				texts.add(line.text());
			}
			else if (block instanceof Table table) {
				texts.addAll(table.heads());
				table.rows().forEach(texts::addAll);
			}
			else if (block instanceof Form form) {
				form.rows().forEach((row) -> texts.addAll(row.texts()));
			}
			else if (block instanceof Signature signature) {
				texts.addAll(signature.cells());
			}
			else if (block instanceof Ending ending) {
				texts.add(ending.unit());
				texts.add(ending.date());
			}
			else if (block instanceof Part part) {
				texts.add(part.label());
			}
			else if (block instanceof Cut cut) {
				texts.add(cut.label());
			}
		}
		return texts.stream().filter((text) -> !text.isEmpty()).toList();
	}

	/** The lines of a text that its writer broke. */
	static List<String> lines(String text) {
		return List.of(text.split("\n", -1));
	}

	/** The same for the page that prints it. */
	public List<String> linesOf(String text) {
		return lines(text);
	}

	/** Something that stands on a paper. */
	sealed interface Block {

		/** What it is, for the page that prints it. */
		default String type() {
			return getClass().getSimpleName();
		}

	}

	/** What a line is. */
	enum Style {

		BUREAU, TITLE, NUMBER, TEXT, FLUSH, RIGHT, CENTRE, HEADING, SUBHEADING, NOTE

	}

	/** A paragraph. */
	record Line(Style style, String text) implements Block {

		/** The lines of a title, none longer than the page is wide. */
		public List<String> titleLines() {
			return TitleLines.wrap(this.text);
		}

	}

	/**
	 * A list.
	 *
	 * @param widths share of each column in a hundred
	 */
	record Table(List<Integer> widths, List<String> heads, List<List<String>> rows) implements Block {

	}

	/** The frame of an approval form. */
	record Form(List<FormRow> rows) implements Block {

	}

	/**
	 * A row of a form: label and content in turn.
	 *
	 * @param signature what stands at the foot of a tall row, null in a flat one
	 */
	record FormRow(List<String> cells, String signature) {

		public boolean isTall() {
			return this.signature != null;
		}

		List<String> texts() {
			List<String> texts = new ArrayList<>(this.cells);
			if (this.signature != null) {
				texts.add(this.signature);
			}
			return texts;
		}

	}

	/** Places to sign, side by side. */
	record Signature(List<String> cells) implements Block {

	}

	/** Who issues it and when, with the place of the seal. */
	record Ending(String unit, String date) implements Block {

	}

	/** A new page. */
	record Break() implements Block {

	}

	/** The beginning of one of several parts on a page of its own. */
	record Part(String label) implements Block {

	}

	/** A line to cut along, and what is below it. */
	record Cut(String label) implements Block {

	}

}
