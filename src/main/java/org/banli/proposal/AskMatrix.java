package org.banli.proposal;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.banli.organization.Unit;

/** Which unit stands how with which ask: a row for each ask, a column for each unit. */
public record AskMatrix(List<Column> columns, List<Row> rows) {

	/** A unit and what it is to the proposal. */
	public record Column(Unit unit, AssignmentRole role) {
	}

	/**
	 * An ask.
	 *
	 * @param resultClass the class of its result, null while none is known to the reader
	 * @param isClassOpen whether the reader could know it and it is not given yet
	 */
	public record Row(Ask ask, String resultClass, boolean isClassOpen, List<Cell> cells) {
	}

	/**
	 * Where a unit stands with an ask.
	 *
	 * @param tone g, y, r, x or n, where n is plain
	 * @param word the key of its words, such as {@code used}
	 * @param note the key of the second line, null for none
	 * @param counts the numbers in the second line
	 */
	public record Cell(String tone, String word, String note, List<Integer> counts) {

		static Cell of(String tone, String word) {
			return new Cell(tone, word, null, List.of());
		}

		Cell noting(String key, Integer... numbers) {
			return new Cell(this.tone, this.word, key, List.of(numbers));
		}

		/** The icon's name, null for none. */
		public String icon() {
			return switch (this.tone) {
				case "g" -> "ok";
				case "y" -> "warn";
				case "r" -> "stop";
				default -> null;
			};
		}

	}

	/**
	 * Makes the matrix.
	 * @param replies the replies that the reader may see, by assignment
	 * @param opinions the opinions that the reader may see, by assignment
	 */
	static AskMatrix of(Dossier dossier, Map<Long, ReplyForm> replies, Map<Long, OpinionText> opinions) {
		Set<String> taken = new HashSet<>();
		replies.values()
			.forEach((reply) -> reply.parts()
				.forEach((part) -> paragraphs(part).forEach((paragraph) -> taken.add(paragraph.source()))));
		Maker maker = new Maker(dossier, replies, opinions, taken);
		List<Column> columns = dossier.parts()
			.stream()
			.map((part) -> new Column(part.unit(), part.assignment().role()))
			.toList();
		return new AskMatrix(columns, dossier.asks().stream().map(maker::row).toList());
	}

	private static Stream<ReplyForm.ReplyParagraph> paragraphs(ReplyForm.ReplyPart part) {
		return Stream.concat(part.done().stream(), part.next().stream()).filter((paragraph) -> !paragraph.isBlank());
	}

	private record Maker(Dossier dossier, Map<Long, ReplyForm> replies, Map<Long, OpinionText> opinions,
			Set<String> taken) {

		Row row(Ask ask) {
			List<String> classes = this.replies.values()
				.stream()
				.flatMap((reply) -> reply.parts().stream())
				.filter((part) -> part.ask() == ask.no() && part.resultClass() != null)
				.map(ReplyForm.ReplyPart::resultClass)
				.distinct()
				.sorted()
				.toList();
			return new Row(ask, classes.isEmpty() ? null : classes.stream().collect(Collectors.joining(" ")),
					classes.isEmpty() && !this.replies.isEmpty(),
					this.dossier.parts().stream().map((part) -> cell(ask, part)).toList());
		}

		private Cell cell(Ask ask, Dossier.Part part) {
			return part.answers() ? answer(ask, part) : opinion(ask, part);
		}

		private Cell answer(Ask ask, Dossier.Part part) {
			AssignmentRole role = part.assignment().role();
			boolean hasHelp = this.dossier.coHandling().stream().anyMatch((co) -> co.has(ask));
			if (role == AssignmentRole.SPLIT && !part.has(ask)) {
				return Cell.of("x", "none");
			}
			String word = (role == AssignmentRole.SPLIT) ? "split"
					: ((part.has(ask) || !hasHelp) ? "writes" : "merges");
			ReplyForm reply = this.replies.get(part.assignment().id());
			if (reply == null) {
				return Cell.of("n", word)
					.noting(this.dossier.sight().drafts(part.assignment()) ? "unwritten" : "handling");
			}
			ReplyForm.ReplyPart answer = reply.parts()
				.stream()
				.filter((candidate) -> candidate.ask() == ask.no())
				.findFirst()
				.orElse(null);
			if (answer == null || paragraphs(answer).findAny().isEmpty()) {
				return Cell.of(word.equals("merges") ? "n" : "r", word).noting("unwritten");
			}
			boolean lacksNext = answer.next().stream().allMatch(ReplyForm.ReplyParagraph::isBlank);
			return lacksNext && !hasReason(answer) ? Cell.of("r", word).noting("lacksNext")
					: Cell.of("g", word).noting("paragraphs", (int) paragraphs(answer).count());
		}

		private static boolean hasReason(ReplyForm.ReplyPart answer) {
			return answer.reason() != null && !answer.reason().isBlank();
		}

		private Cell opinion(Ask ask, Dossier.Part part) {
			if (!part.has(ask)) {
				return Cell.of("x", "none");
			}
			if (this.dossier.sight().isProposer()) {
				return Cell.of("n", "helps");
			}
			if (part.letter() == null) {
				return Cell.of("n", (part.latest() != null && this.dossier.sight().drafts(part.assignment()))
						? "inReview" : "awaited");
			}
			OpinionText opinion = this.opinions.get(part.assignment().id());
			if (opinion == null) {
				return Cell.of("g", "returned");
			}
			if (opinion.noDuty()) {
				return Cell.of("x", "noDuty");
			}
			List<String> sources = opinion.texts()
				.stream()
				.filter((piece) -> piece.ask() == ask.no())
				.map(OpinionText.Piece::source)
				.toList();
			int used = (int) sources.stream().filter(this.taken::contains).count();
			if (this.replies.isEmpty()) {
				return Cell.of("g", "returned").noting("items", sources.size());
			}
			if (used == 0) {
				return Cell.of("y", "unused").noting("items", sources.size());
			}
			return (used == sources.size()) ? Cell.of("g", "used").noting("items", used)
					: Cell.of("g", "partlyUsed").noting("itemsOf", sources.size(), used);
		}

	}

}
