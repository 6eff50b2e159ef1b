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
 * @param answers what was answered, ask by ask
 */
public record SimilarItem(BusinessKey key, String kind, String reference, String title, LocalDate on, String path,
		List<SearchableMatter.Part> parts, List<Answer> answers) {

	private static final int LONGEST = 4000;

	private static final int MOST = 6;

	/** The answer to an ask, as far as it is shown. */
	public record Answer(String heading, List<String> paragraphs, boolean isCut, String path) {

		static Answer of(SearchableMatter.Passage passage, String path) {
			String text = passage.text();
			boolean isCut = text.length() > LONGEST;
			List<String> paragraphs = (isCut ? text.substring(0, LONGEST) : text).lines()
				.filter((line) -> !line.isBlank())
				.toList();
			return new Answer(passage.heading(), paragraphs, isCut, path + "#" + passage.anchor());
		}

	}

	static SimilarItem of(SearchableMatter matter) {
		List<Answer> answers = matter.passages()
			.stream()
			.filter(SearchableMatter.Passage::isAnswer)
			.limit(MOST)
			.map((passage) -> Answer.of(passage, matter.path()))
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
