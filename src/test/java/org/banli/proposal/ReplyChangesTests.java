package org.banli.proposal;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReplyChangesTests {

	private final ReplyForm before = Cases.reply(Cases.part(1, "已办。", "再办。", "B", null),
			Cases.part(2, "已研究。", "待研究。", "C", "条件不足"));

	@Test
	void findsNoneBetweenEqualReplies() {
		assertThat(changes(this.before)).isEmpty();
	}

	@Test
	void tellsWhatChangedInAParagraphAClassAndAReason() {
		assertThat(changes(
				Cases.reply(Cases.part(1, "已办成。", "再办。", "A", null), Cases.part(2, "已研究。", "待研究。", "C", "资金不足"))))
			.containsExactly("1 done d1 =已办+成=。", "1 resultClass class-1 -B+A", "2 reason reason-2 -条件+资金=不足");
	}

	@Test
	void tellsOfNewAndDeletedParagraphs() {
		ReplyForm.ReplyPart one = new ReplyForm.ReplyPart(1, List.of(Cases.text("x", "新写。")),
				List.of(Cases.text("n1", "再办。")), "B", null);
		assertThat(changes(Cases.reply(one, Cases.part(2, "已研究。", "待研究。", "C", "条件不足"))))
			.containsExactlyInAnyOrder("1 done x +新写。", "1 done d1 -已办。");
	}

	@Test
	void tellsOfAParagraphThatMovedToAnotherAskOrSection() {
		ReplyForm.ReplyPart one = new ReplyForm.ReplyPart(1, List.of(Cases.text("d1", "已办。")), List.of(), "B", null);
		ReplyForm.ReplyPart two = new ReplyForm.ReplyPart(2, List.of(Cases.text("d2", "已研究。"), Cases.text("n1", "再办。")),
				List.of(Cases.text("n2", "待研究。")), "C", "条件不足");
		assertThat(changes(Cases.reply(one, two))).containsExactly("1 next n1 -再办。", "2 done n1 +再办。");
	}

	@Test
	void takesANewOrderOfParagraphsForNoChange() {
		ReplyForm from = Cases.reply(
				new ReplyForm.ReplyPart(1, List.of(Cases.text("a", "甲"), Cases.text("b", "乙")), List.of(), "A", null));
		ReplyForm to = Cases.reply(
				new ReplyForm.ReplyPart(1, List.of(Cases.text("b", "乙"), Cases.text("a", "甲")), List.of(), "A", null));
		assertThat(ReplyChanges.between(from, to)).isEmpty();
	}

	@Test
	void tellsOfAWholeAnswerThatCameOrWent() {
		assertThat(changes(Cases.reply(Cases.part(1, "已办。", "再办。", "B", null)))).hasSize(4)
			.allMatch((change) -> change.startsWith("2 "));
	}

	@Test
	void isNotConfusedByParagraphsNamedLikeItsOwnPlaces() {
		ReplyForm from = Cases.reply(new ReplyForm.ReplyPart(1, List.of(Cases.text("class-1", "甲")),
				List.of(Cases.text("reason-1", "乙")), "A", "丙"));
		ReplyForm to = Cases.reply(new ReplyForm.ReplyPart(1, List.of(Cases.text("class-1", "丁")),
				List.of(Cases.text("reason-1", "乙")), "B", "丙"));
		assertThat(text(ReplyChanges.between(from, to))).containsExactly("1 done class-1 -甲+丁",
				"1 resultClass class-1 -A+B");
	}

	private List<String> changes(ReplyForm after) {
		return text(ReplyChanges.between(this.before, after));
	}

	private static List<String> text(List<ReplyChanges.Change> changes) {
		return changes.stream()
			.map((change) -> change.ask() + " " + change.section() + " " + change.paragraph() + " "
					+ change.text().pieces().stream().map((piece) -> switch (piece.kind()) {
						case KEPT -> "=";
						case DELETED -> "-";
						case INSERTED -> "+";
					} + piece.text()).collect(Collectors.joining()))
			.toList();
	}

}
