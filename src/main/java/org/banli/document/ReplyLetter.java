package org.banli.document;

import java.time.LocalDate;
import java.util.List;

/**
 * All the facts of one reply letter (答复函).
 *
 * @param unit full official name of the issuing unit
 * @param documentNumber such as 示市监函〔2026〕12号, or {@code null} while it is a draft
 * @param resultClass class of the result, such as A; {@code null} leaves the line out
 * @param title lines of the title, see {@link #titleOf}
 * @param addressee whom the letter addresses, without the colon
 * @param opening paragraph that names the matter and leads to the answers
 * @param sections one answer for each ask
 * @param closing paragraph of thanks; {@code null} leaves it out
 * @param annexes names of the annexes
 * @param date day of issue; {@code null} leaves room for it
 * @param contact name of the contact person
 * @param phone telephone number of the contact person
 * @param disclosure note such as 此件主动公开; {@code null} leaves it out
 * @param copies units that get a copy
 * @param sealed whether the unit's seal is to be shown
 */
public record ReplyLetter(String unit, String documentNumber, String resultClass, List<String> title, String addressee,
		String opening, List<Section> sections, String closing, List<String> annexes, LocalDate date, String contact,
		String phone, String disclosure, List<String> copies, boolean sealed) {

	public ReplyLetter {
		title = List.copyOf(title);
		sections = List.copyOf(sections);
		annexes = (annexes != null) ? List.copyOf(annexes) : List.of();
		copies = (copies != null) ? List.copyOf(copies) : List.of();
		if (sealed && documentNumber == null) {
			throw new IllegalArgumentException("A letter without a number is a draft and bears no seal");
		}
	}

	/**
	 * Title of a reply: the unit's name first, then what it answers, broken before the
	 * number where it would not stand on one line.
	 * @param kind what is answered
	 * @param unit full official name of the issuing unit
	 * @param session the meeting as the letter names it, such as 市第五届人大第三次会议
	 * @param number the number without 第 and 号
	 */
	public static List<String> titleOf(Kind kind, String unit, String session, String number) {
		String first = (kind == Kind.SUGGESTION) ? "关于对" + session : "关于" + session;
		String second = "第" + number + "号" + ((kind == Kind.SUGGESTION) ? "建议答复的函" : "提案答复的函");
		return (TitleLines.width(first + second) <= TitleLines.WIDTH) ? List.of(unit, first + second)
				: List.of(unit, first, second);
	}

	/** What a letter answers. */
	public enum Kind {

		/** A suggestion of people's deputies. */
		SUGGESTION,

		/** A proposal of members of the consultative conference. */
		PROPOSAL

	}

	/**
	 * The answer to one ask.
	 *
	 * @param ask the ask in the proposer's words, quoted in the heading; {@code null} for
	 * plain paragraphs without headings
	 * @param done what has been done, one text a paragraph
	 * @param next what will be done, one text a paragraph
	 * @param notFeasible why the ask cannot be met for now, or {@code null}
	 */
	public record Section(String ask, List<String> done, List<String> next, String notFeasible) {

		public Section {
			done = (done != null) ? List.copyOf(done) : List.of();
			next = (next != null) ? List.copyOf(next) : List.of();
		}

	}

}
