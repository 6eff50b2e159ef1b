package org.banli.document;

import java.util.List;

/** A filled paper; every form of it is made from the same text. */
public final class Paper {

	private final PaperTemplate template;

	private final PaperText text;

	private final List<String> blanks;

	private final PaperPress press;

	private final String seal;

	Paper(PaperTemplate template, PaperText text, List<String> blanks, PaperPress press, String seal) {
		this.template = template;
		this.text = text;
		this.blanks = List.copyOf(blanks);
		this.press = press;
		this.seal = seal;
	}

	/** The version of the text that it was filled from. */
	public PaperTemplate template() {
		return this.template;
	}

	/** Its title as it is printed. */
	public String title() {
		return this.text.blocks()
			.stream()
			.filter((block) -> block instanceof PaperText.Line line && line.style() == PaperText.Style.TITLE)
			.map((block) -> ((PaperText.Line) block).text())
			.findFirst()
			.orElse(this.template.title());
	}

	/** The facts that were not there and are printed as room to write. */
	public List<String> blanks() {
		return this.blanks;
	}

	/**
	 * The same with the seal of a unit over the date, where the office has its picture.
	 * @param unit full name of the unit
	 */
	public Paper sealed(String unit) {
		return new Paper(this.template, this.text, this.blanks, this.press, unit);
	}

	PaperText text() {
		return this.text;
	}

	/** Prints it as a PDF/A-2b file. */
	public byte[] pdf() {
		return this.press.pdf(title(), this.text, this.seal);
	}

	/** How many pages it has. */
	public int pages() {
		return this.press.pages(title(), this.text);
	}

	/** Writes it as a Word document that can be edited; a seal is never part of one. */
	public byte[] docx() {
		return this.press.docx(title(), this.text);
	}

}
