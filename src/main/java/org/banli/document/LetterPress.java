package org.banli.document;

import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

	/** The 156 mm of the type area. */
	private static final double TEXT_WIDTH = 442.2;

	/** A seal of 42 mm. */
	private static final double SEAL = 119.06;

	/** Up to here a last page holds little more than the signature. */
	private static final double SHORT_ENDING = 10 * LINE;

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

	Optional<String> unprintable(String text) {
		return this.fonts.unprintable(text);
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
		model.put("compact", false);
		model.put("breakBeforeLast", false);
		String html = this.pages.fill(template, model);
		Pages.Ending ending = this.pages.ending(html);
		if (!ending.together() || ending.textOnLastPage() < SHORT_ENDING) {
			ending = tighten(template, model, ending);
		}
		// There is no style for "at the foot of the last page", only the room that a
		// first layout found
		model.put("spacer", Math.max(0, ending.room() - SLACK));
		return this.pages.pdf(this.pages.fill(template, model));
	}

	// Less room around the signature may save a page; copies alone on a page would be
	// lost
	private Pages.Ending tighten(String template, Map<String, Object> model, Pages.Ending loose) {
		model.put("compact", true);
		Pages.Ending tight = this.pages.ending(this.pages.fill(template, model));
		if (tight.together() && (tight.pages() < loose.pages() || !loose.together())) {
			return tight;
		}
		model.put("compact", false);
		model.put("breakBeforeLast", !loose.together());
		return loose.together() ? loose : this.pages.ending(this.pages.fill(template, model));
	}

	private Signature signature(Frame frame) {
		FontFile font = this.fonts.file(FontFamily.FANG_SONG);
		String date = (frame.date() != null) ? ChineseDate.of(frame.date()) : ChineseDate.BLANK;
		double width = Math.max(SEAL, Math.max(font.width(date), font.width(frame.unit())) * TYPE) + SLACK;
		// Four characters free right of the date; a name wider than the date stays inside
		// the type area
		double indent = 4 * TYPE - (width - font.width(date) * TYPE) / 2;
		return new Signature(date, width, TEXT_WIDTH - width - Math.max(0, indent));
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
	 */
	record Frame(String unit, List<String> title, LocalDate date, boolean sealed) {

	}

	/**
	 * The date and how it stands.
	 *
	 * @param date the date in Chinese
	 * @param width width of the field of unit, date and seal in points
	 * @param left distance of the field from the left edge in points
	 */
	record Signature(String date, double width, double left) {

	}

}
