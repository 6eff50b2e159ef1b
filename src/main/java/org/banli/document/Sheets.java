package org.banli.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

/**
 * Prints the papers that go with a reply letter: signed sheet, assignment sheet and
 * co-handling opinion.
 */
@Component
public class Sheets {

	private final Pages pages;

	private final LetterPress press;

	Sheets(Pages pages, LetterPress press) {
		this.pages = pages;
		this.press = press;
	}

	/** Prints the record of drafting, checking and signing as a PDF/A-2b file. */
	public byte[] pdf(SignedSheet sheet) {
		return form("signedSheet", sheet);
	}

	/** Prints who has to answer what by when as a PDF/A-2b file. */
	public byte[] pdf(AssignmentSheet sheet) {
		return form("assignmentSheet", sheet);
	}

	/** Prints a co-handling unit's letter to the main one as a PDF/A-2b file. */
	public byte[] pdf(OpinionLetter letter) {
		Map<String, Object> model = Map.of("letter", letter, "items", items(letter.items()));
		return this.press.print("opinionLetter", model,
				new LetterPress.Frame(letter.unit(), letter.title(), letter.date(), letter.sealed()));
	}

	/** Prints who takes which ask as a PDF/A-2b file. */
	public byte[] pdf(TaskBreakdown sheet) {
		return form("taskBreakdown", sheet);
	}

	/** Prints the minutes of an assignment as a PDF/A-2b file. */
	public byte[] pdf(DispatchMinutes sheet) {
		return form("dispatchMinutes", sheet);
	}

	private byte[] form(String template, Record sheet) {
		String html = this.pages.fill(template, Map.of("sheet", sheet, "dates", new Dates()));
		return this.pages.pdf(html);
	}

	private static List<ItemText> items(List<OpinionLetter.Item> items) {
		return IntStream.range(0, items.size()).mapToObj((index) -> {
			OpinionLetter.Item item = items.get(index);
			String number = (items.size() > 1) ? ChineseNumerals.of(index + 1) + "、" : "";
			return new ItemText(number + ReplyLetters.askHeading(item.ask()),
					Stream.of(item.situation(), item.opinion(), item.measures())
						.filter((text) -> text != null && !text.isBlank())
						.toList());
		}).toList();
	}

	/**
	 * An item as the template prints it.
	 *
	 * @param heading the quoted ask
	 * @param paragraphs what the unit says about it
	 */
	record ItemText(String heading, List<String> paragraphs) {

	}

	/** Lets a template print dates in the one form. */
	record Dates() {

		public String day(LocalDate date) {
			return (date != null) ? ChineseDate.of(date) : "";
		}

		public String minute(Instant instant) {
			return (instant != null) ? ChineseDate.of(instant) : "";
		}

	}

}
