package org.banli.document;

import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/**
 * What all letters of a unit share: red head, title, signature with seal, and copies at
 * the foot of the last page.
 */
@Component
class LetterPress {

	private static final double TYPE = 15.79;

	private static final double LINE = 28.95;

	private static final double TITLE_LINE = 33;

	/** Less room than this and the copies would jump to a new page by rounding. */
	private static final double SLACK = 2;

	private final Pages pages;

	private final Fonts fonts;

	private final Seals seals;

	LetterPress(Pages pages, Fonts fonts, Seals seals) {
		this.pages = pages;
		this.fonts = fonts;
		this.seals = seals;
	}

	byte[] print(String template, Map<String, Object> facts, Frame frame) {
		Map<String, Object> model = new HashMap<>(facts);
		List<String> title = TitleLines.wrap(frame.title());
		model.put("head", LetterHead.of(frame.unit(), this.fonts.file(FontFamily.BIAO_SONG)));
		model.put("title", title);
		model.put("titleGap", titleGap(title.size()));
		model.put("signature", signature(frame));
		model.put("seal", seal(frame));
		model.put("spacer", 0.0);
		model.put("breakBeforeLast", false);
		String html = this.pages.fill(template, model);
		this.fonts.requirePrintable(html);
		if (frame.withCopies()) {
			html = withCopiesAtFoot(template, model, html);
		}
		return this.pages.pdf(html);
	}

	// There is no style for "at the foot of the last page": a first layout tells how much
	// room is left
	private String withCopiesAtFoot(String template, Map<String, Object> model, String html) {
		Pages.Ending ending = this.pages.ending(html);
		if (!ending.together()) {
			// Copies alone on a page would be lost: the last paragraph and the signature
			// go with them
			model.put("breakBeforeLast", true);
			ending = this.pages.ending(this.pages.fill(template, model));
		}
		model.put("spacer", Math.max(0, ending.room() - SLACK));
		return this.pages.fill(template, model);
	}

	private Signature signature(Frame frame) {
		FontFile font = this.fonts.file(FontFamily.FANG_SONG);
		String date = (frame.date() != null) ? ChineseDate.of(frame.date()) : ChineseDate.BLANK;
		double width = font.width(date) * TYPE;
		// A name wider than the date pushes both to the left, so that it never leaves the
		// type area
		double overhang = (font.width(frame.unit()) * TYPE - width) / 2;
		return new Signature(date, width, Math.max(4 * TYPE, overhang));
	}

	private String seal(Frame frame) {
		if (!frame.sealed()) {
			return null;
		}
		return this.seals.of(frame.unit())
			.map((png) -> "data:image/png;base64," + Base64.getEncoder().encodeToString(png))
			.orElse(null);
	}

	// Title lines are higher than body lines; the room around them brings the text back
	// to the grid
	private static double titleGap(int lines) {
		double height = lines * TITLE_LINE;
		double rows = Math.ceil(height / LINE + 1.5);
		return (rows * LINE - height) / 2;
	}

	/**
	 * What the frame of a letter needs to know.
	 *
	 * @param unit full official name of the unit
	 * @param title lines of the title as the caller broke them
	 * @param date day of issue or {@code null}
	 * @param sealed whether to show the seal
	 * @param withCopies whether anybody gets a copy
	 */
	record Frame(String unit, List<String> title, LocalDate date, boolean sealed, boolean withCopies) {

	}

	/**
	 * The date and how it stands.
	 *
	 * @param date the date in Chinese
	 * @param width its width in points
	 * @param indent distance from the right edge in points
	 */
	record Signature(String date, double width, double indent) {

	}

}
