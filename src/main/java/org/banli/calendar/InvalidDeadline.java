package org.banli.calendar;

import java.util.List;
import java.util.stream.Collectors;

/** The values given for a deadline break a rule; each problem names its field. */
public class InvalidDeadline extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient List<Problem> problems;

	public InvalidDeadline(List<Problem> problems) {
		super(problems.stream()
			.map((problem) -> problem.field() + ": " + problem.message())
			.collect(Collectors.joining("; ")));
		this.problems = List.copyOf(problems);
	}

	/** One problem, its words taken from the message key. */
	public InvalidDeadline(String field, String messageKey, Object... values) {
		this(List.of(Problem.of(field, messageKey, values)));
	}

	/** All problems, at least one. */
	public List<Problem> problems() {
		return this.problems;
	}

	/** The field of the first problem, as in {@code pauses[0].to}. */
	public String field() {
		return this.problems.get(0).field();
	}

	/** The words of the first problem, in Chinese. */
	public String message() {
		return this.problems.get(0).message();
	}

	/** What is wrong with one field. */
	public record Problem(String field, String message) {

		static Problem of(String field, String messageKey, Object... values) {
			return new Problem(field, DeadlineWords.word(messageKey, values));
		}

	}

}
