package org.banli.proposal;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** How the asks of a body are found: one proposal, its asks as units of work. */
class AskSplitterTests {

	@ParameterizedTest
	@ValueSource(strings = { "一、请安排资金。\n二、请完善措施。", "（一）请安排资金。\n（二）请完善措施。", "(一)请安排资金；\n(二)请完善措施。", "1.请安排资金。\n2.请完善措施。",
			"1、请安排资金\n2、请完善措施", "1．请安排资金\n2．请完善措施", "１.请安排资金。\n２.请完善措施。", "一是请安排资金；二是请完善措施。", "一是请安排资金。\n二是请完善措施。",
			"第一，请安排资金。第二，请完善措施。", "第一、请安排资金；第二、请完善措施", "一、请安排资金。\r\n二、请完善措施。\r\n", "　　一、请安排资金。\n　　二、请完善措施。",
			"\t一、请安排资金。\n\n\n 二、请完善措施。  ", "　　一是请安排资金；\n　　二是请完善措施。" })
	void findsTwoAsksInEveryNumbering(String body) {
		assertThat(AskSplitter.split(body)).containsExactly("请安排资金", "请完善措施");
	}

	@ParameterizedTest
	@ValueSource(strings = { "为此建议：", "为此，建议：", "为此，提出如下建议：", "为此,提出以下建议:", "因此，提出以下几点建议：", "建议如下：", "建议如下", "具体建议：",
			"具体建议\n", "三、具体建议\n", "三、建议\n", "（三）对策建议\n", "鉴于此，特建议：", "为此，特提出如下建议：", "现提出建议如下：", "对此，建议如下：", "为此，我们建议：",
			"【具体建议】\n" })
	void looksOnlyAtThePartThatAsks(String heading) {
		String body = "一、基本情况\n（一）资金少。\n（二）企业少。\n二、存在问题\n（一）政策旧。\n（二）人才缺。\n" + heading
				+ "\n（一）请安排资金。\n（二）请完善措施。\n（三）请引进企业。";
		assertThat(AskSplitter.split(body)).containsExactly("请安排资金", "请完善措施", "请引进企业");
	}

	@Test
	void findsTheAskingPartInsideAParagraph() {
		assertThat(AskSplitter.split("目前政策不够完善。为此，建议如下：一是请安排资金；二是请完善措施。")).containsExactly("请安排资金", "请完善措施");
	}

	@Test
	void keepsAskingInsideAnAskForPartOfIt() {
		String body = "情况说明。\n具体建议如下：\n一、请安排资金。建议每年不少于一百万元。\n二、请完善措施。\n建议由市监局牵头。\n三、请引进企业。";
		assertThat(AskSplitter.split(body)).containsExactly("请安排资金。建议每年不少于一百万元", "请完善措施。建议由市监局牵头", "请引进企业");
	}

	@Test
	void takesTheOutermostOfNestedNumberings() {
		String body = "一、请安排资金。\n（一）市级资金。\n1.今年的。\n2.明年的。\n（二）省级资金。\n二、请完善措施。一是奖励；二是补贴。";
		assertThat(AskSplitter.split(body)).containsExactly("请安排资金。（一）市级资金。1.今年的。2.明年的。（二）省级资金", "请完善措施。一是奖励；二是补贴");
	}

	@Test
	void passesOverANumberingWithASingleMember() {
		assertThat(AskSplitter.split("一、建议事项\n（一）请安排资金。\n（二）请完善措施。")).containsExactly("请安排资金", "请完善措施");
	}

	@Test
	void readsABodyOfFourPartsThatQuoteTheirAsks() {
		String body = """
				示例甲、示例乙代表:

				一、关于“恳请市财政就试点县创建给予资金扶持”的建议

				(一)工作开展情况

				一是下达资金44.31万元。二是下达15万元。

				(二)下一步工作打算

				一是强化保障。二是强化绩效管理。

				二、关于“恳请完善扶持措施”的建议

				(一)工作开展情况

				一是强化引导。

				三、关于“恳请牵线引进一批企业”的建议

				(一)工作开展情况

				四、关于“恳请建立协作平台；建立培训机制；完善衔接机制”的建议

				(一)工作开展情况
				""";
		assertThat(AskSplitter.split(body)).hasSize(4)
			.satisfies((asks) -> assertThat(asks.get(0)).startsWith("关于“恳请市财政就试点县创建给予资金扶持”的建议(一)工作开展情况一是下达资金44.31万元"))
			.satisfies((asks) -> assertThat(asks.get(3)).startsWith("关于“恳请建立协作平台；建立培训机制；完善衔接机制”的建议"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " \n ", "请安排资金，完善措施。", "一、请安排资金。", "2023年44.31万元，2024年53.7万元。", "一是一，二是二的作风" })
	void findsNoneWhereNothingIsNumbered(String body) {
		assertThat(AskSplitter.split(body)).isEmpty();
	}

	@Test
	void takesNoDecimalForANumber() {
		assertThat(AskSplitter.split("44.31万元已下达。\n15.2万元待下达。")).isEmpty();
	}

	@Test
	void losesNothingOfMoreThanThirtyAsks() {
		String body = IntStream.rangeClosed(1, 31)
			.mapToObj((no) -> no + "、请办第" + no + "件事。")
			.collect(Collectors.joining("\n"));
		List<String> asks = AskSplitter.split(body);
		assertThat(asks).hasSize(30).startsWith("请办第1件事", "请办第2件事").last().asString().contains("请办第30件事", "请办第31件事");
	}

	@Test
	void findsThirtyAsks() {
		String body = IntStream.rangeClosed(1, 30)
			.mapToObj((no) -> no + "、请办第" + no + "件事。")
			.collect(Collectors.joining("\n"));
		assertThat(AskSplitter.split(body)).hasSize(30).endsWith("请办第30件事");
	}

	@Test
	void cutsNoLongAskSilently() {
		String ask = "请安排资金".repeat(500) + "至此";
		assertThat(AskSplitter.split("一、" + ask + "\n二、请完善措施。")).containsExactly(ask, "请完善措施");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "\n", " ", "　", "一", "一、", "。", "为此", "建议", "为此，提出", "（一）", "1.", "\r\n", " \n", "第一，", "一是" })
	void isFastOnTheLongestBody(String piece) {
		String body = piece.repeat(50_000 / piece.length());
		assertTimeoutPreemptively(Duration.ofMillis(1500), () -> AskSplitter.split(body));
		assertTimeoutPreemptively(Duration.ofMillis(1500), () -> AskSplitter.split("一、请" + body + "。\n二、请" + body));
	}

	@Test
	void keepsRareCharactersWhole() {
		assertThatNoException().isThrownBy(() -> AskSplitter.split("一、𠮷".repeat(2000)));
		assertThat(AskSplitter.split("一、请保护𠮷字文化。\n二、请完善😀措施。")).containsExactly("请保护𠮷字文化", "请完善😀措施");
	}

}
