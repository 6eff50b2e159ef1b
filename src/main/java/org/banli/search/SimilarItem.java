package org.banli.search;

import java.time.LocalDate;
import java.util.List;

import org.banli.shared.BusinessKey;
import org.banli.workflow.SearchableMatter;

/**
 * An earlier matter that resembles another one.
 *
 * @param kind the code of its kind
 * @param on the day on which it was put forward
 * @param path the address of its page
 * @param parts the units at work on it, with what they answered
 * @param answers what was answered, the beginning of each piece
 */
public record SimilarItem(BusinessKey key, String kind, String reference, String title, LocalDate on, String path,
		List<SearchableMatter.Part> parts, List<Answer> answers) {

	private static final int LONGEST = 300;

	private static final int MOST = 4;

	/** A piece of an answer. */
	public record Answer(String heading, String text, boolean isCut, String path) {
	}

	static SimilarItem of(SearchableMatter matter) {
		List<Answer> answers = matter.passages()
			.stream()
			.filter(SearchableMatter.Passage::isAnswer)
			.limit(MOST)
			.map((passage) -> new Answer(passage.heading(),
					passage.text().substring(0, Math.min(LONGEST, passage.text().length())),
					passage.text().length() > LONGEST, matter.path() + "#" + passage.anchor()))
			.toList();
		return new SimilarItem(matter.key(), matter.kind(), matter.reference(), matter.title(), matter.on(),
				matter.path(), matter.parts(), answers);
	}

	/** The units that answer, or are to. */
	public List<SearchableMatter.Part> answering() {
		return this.parts.stream().filter(SearchableMatter.Part::answers).toList();
	}

	/** The units that help those who answer. */
	public List<SearchableMatter.Part> helping() {
		return this.parts.stream().filter((part) -> !part.answers()).toList();
	}

}
