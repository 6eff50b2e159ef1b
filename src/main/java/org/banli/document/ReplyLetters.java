package org.banli.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

/**
 * Prints reply letters in the letter form of GB/T 9704-2012.
 */
@Component
public class ReplyLetters {

	private final LetterPress press;

	ReplyLetters(LetterPress press) {
		this.press = press;
	}

	/**
	 * Prints a letter.
	 * @param letter the facts of the letter
	 * @return a PDF/A-2b file
	 * @throws UnprintableCharacter if no configured font has one of the characters
	 */
	public byte[] pdf(ReplyLetter letter) {
		Map<String, Object> model = new HashMap<>();
		model.put("letter", letter);
		model.put("sections", sections(letter.sections()));
		model.put("disclosure", letter.disclosure());
		return this.press.print("replyLetter", model,
				new LetterPress.Frame(letter.unit(), letter.title(), letter.date(), letter.sealed()));
	}

	/**
	 * The first character of a text that no font has, empty when all can be printed;
	 * asked before a text goes on, so that no signed letter turns out to be unprintable.
	 */
	public Optional<String> unprintable(String text) {
		return this.press.unprintable(text);
	}

	private static List<LetterSection> sections(List<ReplyLetter.Section> sections) {
		// One answer alone needs no 一
		boolean numbered = sections.stream().filter((section) -> section.ask() != null).count() > 1;
		return IntStream.range(0, sections.size())
			.mapToObj((index) -> LetterSection.of(sections.get(index), numbered ? index + 1 : 0))
			.toList();
	}

	static String askHeading(String ask) {
		// Quotation marks inside quotation marks become single ones
		return "关于“" + ask.replace('“', '‘').replace('”', '’') + "”的建议";
	}

	/**
	 * A section as the template prints it.
	 *
	 * @param heading first heading or {@code null}
	 * @param parts its parts
	 */
	record LetterSection(String heading, List<Part> parts) {

		static LetterSection of(ReplyLetter.Section section, int number) {
			if (section.ask() == null) {
				List<String> paragraphs = Stream
					.of(section.done().stream(), section.next().stream(), Stream.ofNullable(section.notFeasible()))
					.flatMap((texts) -> texts)
					.toList();
				return new LetterSection(null, List.of(new Part(null, paragraphs)));
			}
			List<Part> parts = Stream
				.of(new Part("工作开展情况", section.done()), new Part("下一步工作打算", section.next()),
						new Part("有关情况说明", Stream.ofNullable(section.notFeasible()).toList()))
				.filter((part) -> !part.paragraphs().isEmpty())
				.toList();
			String heading = askHeading(section.ask());
			return new LetterSection((number > 0) ? ChineseNumerals.of(number) + "、" + heading : heading,
					numbered(parts));
		}

		private static List<Part> numbered(List<Part> parts) {
			return IntStream.range(0, parts.size()).mapToObj((index) -> parts.get(index).numbered(index + 1)).toList();
		}

	}

	/**
	 * One part of a section.
	 *
	 * @param heading second heading or {@code null}
	 * @param paragraphs its paragraphs
	 */
	record Part(String heading, List<String> paragraphs) {

		Part numbered(int number) {
			return new Part("（" + ChineseNumerals.of(number) + "）" + this.heading, this.paragraphs);
		}

	}

}
